/** Runs the suites with utPLSQL itself, on Oracle, and reads what it reports. */
package dev.concertbank.utplsql.oracle;
