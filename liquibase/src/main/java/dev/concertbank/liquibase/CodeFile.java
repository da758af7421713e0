package dev.concertbank.liquibase;

/** One file of PL/SQL that the changelog deploys, by its path on the class path. */
public record CodeFile(String path, String text) {}
