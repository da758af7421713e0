package dev.concertbank.plsql.gate.source;

import java.util.Map;

/**
 * A table; names in lower case.
 *
 * @param columns each with its type and what follows it
 */
public record Table(String name, Map<String, SqlStatement> columns) {}
