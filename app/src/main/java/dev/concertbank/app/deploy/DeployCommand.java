package dev.concertbank.app.deploy;

import dev.concertbank.liquibase.SchemaMigration;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;

/**
 * {@code --deploy}: brings an Oracle schema up to the changelog, tables and PL/SQL, as its owner,
 * and ends. The application itself never does: its user may not.
 */
public final class DeployCommand {
  private static final String ARGUMENT = "--deploy";

  private DeployCommand() {}

  public static boolean isAskedFor(String[] arguments) {
    return Arrays.asList(arguments).contains(ARGUMENT);
  }

  /** Returns the exit code of the process. */
  public static int run(Map<String, String> environment, PrintStream out) {
    return OwnerAccess.missingFrom(environment)
        .map(missing -> refuse(missing, out))
        .orElseGet(() -> deploy(environment, out));
  }

  private static int refuse(String missing, PrintStream out) {
    out.println(
        "Set %s: %s needs the database's URL and the owner of the schema."
            .formatted(missing, ARGUMENT));
    return 2;
  }

  private static int deploy(Map<String, String> environment, PrintStream out) {
    try {
      int changes =
          new SchemaMigration().update(OwnerAccess.in(environment), SchemaMigration.NO_CONTEXT);
      out.println(
          changes == 0 ? "The schema is up to date." : "Deployed: " + changes + " change sets.");
      return 0;
    } catch (RuntimeException e) {
      out.println("Nothing after the failing change set was deployed: " + e.getMessage());
      return 1;
    }
  }
}
