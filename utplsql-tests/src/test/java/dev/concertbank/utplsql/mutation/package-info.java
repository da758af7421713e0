/** Breaks the PL/SQL and the schema, one place at a time, and looks whether a test fails. */
package dev.concertbank.utplsql.mutation;
