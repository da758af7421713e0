package dev.concertbank.embedded.translator;

/**
 * One file of PL/SQL, as it would be given to Oracle.
 *
 * @param name how a person finds it, such as {@code plsql/package/seat_hold.pkb}
 * @param text its content
 */
public record PlsqlFile(String name, String text) {}
