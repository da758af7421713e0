package dev.concertbank.utplsql;

/** Every suite in {@code src/test/plsql}; see README.md. */
@UtplsqlSuites
class UtplsqlSuitesTest {}
