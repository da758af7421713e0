package dev.concertbank.app.security;

import java.util.Locale;

/** The application does not start on Oracle without secrets of its own. */
class MissingSecretException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingSecretException(String setting, int bytes, int least) {
    super(
        "%s has %d bytes and needs at least %d. Set it, for example by the environment variable %s, to the same random value in every instance."
            .formatted(setting, bytes, least, variableOf(setting)));
  }

  private static String variableOf(String setting) {
    return setting
        .replace("-", "")
        .replace('.', '_')
        .replace('[', '_')
        .replace("]", "")
        .toUpperCase(Locale.ROOT);
  }
}
