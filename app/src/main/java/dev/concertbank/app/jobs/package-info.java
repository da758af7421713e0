/** The jobs of module batch-jobs, run by the application. */
package dev.concertbank.app.jobs;
