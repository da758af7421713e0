package dev.concertbank.embedded.utplsql;

/** When a suite's own procedures are called. */
public enum Hook {
  BEFOREALL,
  AFTERALL,
  BEFOREEACH,
  AFTEREACH
}
