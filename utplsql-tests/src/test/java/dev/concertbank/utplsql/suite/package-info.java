/** The suites' files, and a database to run them in. */
package dev.concertbank.utplsql.suite;
