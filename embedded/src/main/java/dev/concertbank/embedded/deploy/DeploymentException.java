package dev.concertbank.embedded.deploy;

/** Translated PL/SQL that PostgreSQL refused. */
public final class DeploymentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DeploymentException(String message, Throwable cause) {
    super(message, cause);
  }
}
