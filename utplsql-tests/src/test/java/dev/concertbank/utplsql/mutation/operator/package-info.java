/** The ways to break PL/SQL; another one is another entry in {@code Operators}. */
package dev.concertbank.utplsql.mutation.operator;
