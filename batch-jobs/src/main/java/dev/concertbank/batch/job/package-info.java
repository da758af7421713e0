/** What every job is, and how one is run: under its lock, and taking up what a crash left. */
package dev.concertbank.batch.job;
