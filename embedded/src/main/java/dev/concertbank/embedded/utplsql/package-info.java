/** Reads utPLSQL's suites from the specifications of packages and runs them on the engine. */
package dev.concertbank.embedded.utplsql;
