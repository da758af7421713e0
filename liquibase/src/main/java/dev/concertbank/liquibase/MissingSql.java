package dev.concertbank.liquibase;

import java.util.List;

/**
 * What a database has not been told yet.
 *
 * @param historyTable creates the table in which Liquibase notes what ran; empty where it exists
 */
public record MissingSql(List<String> historyTable, List<ChangeSetSql> changeSets) {}
