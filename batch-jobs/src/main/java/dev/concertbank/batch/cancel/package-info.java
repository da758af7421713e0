/**
 * Gives back what was paid for dates that were called off. The plan is complete before the first
 * won moves, and all of it is rows: whatever a crash leaves, the next run finds.
 */
package dev.concertbank.batch.cancel;
