/** Brings translated PL/SQL into the server. */
package dev.concertbank.embedded.deploy;
