/** Pages that a browser shows without a server and without anything from elsewhere. */
package dev.concertbank.utplsql.report;
