/**
 * Takes what is finished and past its retention out of the way of the daily work. Nothing depends
 * on it, so it may be off, late, or run beside another one.
 */
package dev.concertbank.batch.archive;
