/** Runs the changelogs of this module on a database of either kind, or writes them out as SQL. */
package dev.concertbank.liquibase;
