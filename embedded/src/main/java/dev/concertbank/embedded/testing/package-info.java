/**
 * A database with schema and PL/SQL for tests, on the embedded engine or on Oracle. In the main
 * code so that the tests of other modules can use it.
 */
package dev.concertbank.embedded.testing;
