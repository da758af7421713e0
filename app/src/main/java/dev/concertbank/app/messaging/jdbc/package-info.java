/** Messages of the embedded engine, taken over JDBC. */
package dev.concertbank.app.messaging.jdbc;
