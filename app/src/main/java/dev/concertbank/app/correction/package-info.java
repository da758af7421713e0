/** What reconciliations found, and the corrections that two administrators stand for. */
package dev.concertbank.app.correction;
