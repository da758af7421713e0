/** A database to run the suites in, whatever the product's files are changed to. */
package dev.concertbank.utplsql.suite;
