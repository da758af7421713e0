/**
 * Holds every rule of the books against the rows, as of one moment. It repairs nothing: see package
 * {@code correction}.
 */
package dev.concertbank.batch.reconcile;
