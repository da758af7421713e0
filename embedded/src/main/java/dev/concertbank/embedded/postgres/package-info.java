/**
 * The PostgreSQL process behind the embedded engine: unpacked, initialised, started, joined and
 * stopped. Nothing here knows about schemas, PL/SQL or Spring.
 */
package dev.concertbank.embedded.postgres;
