/** Which lines of the PL/SQL ran: counters, woven in when it is translated for a test. */
package dev.concertbank.embedded.coverage;
