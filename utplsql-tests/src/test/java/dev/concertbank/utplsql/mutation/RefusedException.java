package dev.concertbank.utplsql.mutation;

/** A mutant that cannot be deployed. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
