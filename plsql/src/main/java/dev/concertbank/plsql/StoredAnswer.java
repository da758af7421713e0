package dev.concertbank.plsql;

/** The answer that a request got: HTTP status and body. */
public record StoredAnswer(int status, String body) {}
