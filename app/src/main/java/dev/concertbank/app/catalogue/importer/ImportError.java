package dev.concertbank.app.catalogue.importer;

/**
 * What is wrong, and where to look.
 *
 * @param file such as {@code seats.csv}
 * @param row the line in the file, counted from 1, as an editor counts
 * @param column the header name, or {@code null} where the row as a whole is wrong
 * @param message what was wrong, with which value, and what to do
 */
public record ImportError(String file, long row, String column, String message) {}
