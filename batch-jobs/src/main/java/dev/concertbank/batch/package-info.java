/**
 * The night shift. {@link dev.concertbank.batch.BatchJobs} is the library, {@link
 * dev.concertbank.batch.BatchJobsApplication} the executable. The jobs work as a database user of
 * their own, so they live in a Spring context of their own: nothing of the application can get hold
 * of their connections, nor they of the application's.
 */
package dev.concertbank.batch;
