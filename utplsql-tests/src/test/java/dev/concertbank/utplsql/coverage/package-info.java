/** Which lines of the packages the suites run: reports, and the gate that asks for 95 %. */
package dev.concertbank.utplsql.coverage;
