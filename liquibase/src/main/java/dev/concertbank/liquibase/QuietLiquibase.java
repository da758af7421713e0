package dev.concertbank.liquibase;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.ui.LoggerUIService;

/** Lets Liquibase work without telling the console about every change set, or anybody about us. */
final class QuietLiquibase {

  /** Held here: the JDK forgets the level of a logger that nobody references. */
  private static final Logger LOGGER = Logger.getLogger("liquibase");

  interface Work<T> {
    T run() throws Exception;
  }

  private QuietLiquibase() {}

  static <T> T call(String purpose, Work<T> work) {
    LOGGER.setLevel(Level.WARNING);
    Map<String, Object> scope =
        Map.of(
            Scope.Attr.ui.name(),
            new LoggerUIService(),
            // Its usage statistics go over the internet otherwise.
            "liquibase.analytics.enabled",
            "false");
    try {
      return Scope.child(scope, work::run);
    } catch (Exception e) {
      throw new ChangelogException(purpose + " failed", e);
    }
  }
}
