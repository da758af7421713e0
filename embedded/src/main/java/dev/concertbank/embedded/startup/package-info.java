/** Brings the embedded engine up: the server, the schema, the PL/SQL; reports each step. */
package dev.concertbank.embedded.startup;
