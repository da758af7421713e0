/**
 * Settles a day and writes its file. The database freezes the day in one transaction; the file is
 * made of what is frozen, so it has the same bytes whenever it is written.
 */
package dev.concertbank.batch.settle;
