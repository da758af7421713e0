package dev.concertbank.app.deploy;

import dev.concertbank.liquibase.SchemaMigration;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * {@code --deploy}: brings an Oracle schema up to the changelog, tables and PL/SQL, as its owner,
 * and ends. The application itself never does: its user may not.
 */
public final class DeployCommand {
  private static final String ARGUMENT = "--deploy";
  private static final List<String> VARIABLES =
      List.of("ORACLE_URL", "ORACLE_OWNER_USER", "ORACLE_OWNER_PASSWORD");

  private DeployCommand() {}

  public static boolean isAskedFor(String[] arguments) {
    return Arrays.asList(arguments).contains(ARGUMENT);
  }

  /** Returns the exit code of the process. */
  public static int run(Map<String, String> environment, PrintStream out) {
    List<String> missing =
        VARIABLES.stream().filter(name -> environment.getOrDefault(name, "").isBlank()).toList();
    if (!missing.isEmpty()) {
      out.println(
          "Set %s: %s needs the database's URL and the owner of the schema."
              .formatted(String.join(", ", missing), ARGUMENT));
      return 2;
    }
    return deploy(environment, out);
  }

  private static int deploy(Map<String, String> environment, PrintStream out) {
    DriverManagerDataSource owner =
        new DriverManagerDataSource(
            environment.get("ORACLE_URL"),
            environment.get("ORACLE_OWNER_USER"),
            environment.get("ORACLE_OWNER_PASSWORD"));
    try {
      int changes = new SchemaMigration().update(owner, SchemaMigration.NO_CONTEXT);
      out.println(
          changes == 0 ? "The schema is up to date." : "Deployed: " + changes + " change sets.");
      return 0;
    } catch (RuntimeException e) {
      out.println("Nothing after the failing change set was deployed: " + e.getMessage());
      return 1;
    }
  }
}
