/**
 * What coverage and mutation run: the suites, in a database with whatever the product's files are
 * changed to, and the JUnit tests of module plsql, against such a database.
 */
package dev.concertbank.utplsql.suite;
