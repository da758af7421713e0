package dev.concertbank.app.deploy;

import dev.concertbank.liquibase.SchemaMigration;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * {@code --deploy-script=FILE}: writes what {@code --deploy} would do as a script for SQL*Plus, and
 * ends. With a database in the environment that is what this database misses, and nothing in it is
 * changed; without one it is the whole installation.
 */
public final class DeployScriptCommand {
  private static final String ARGUMENT = "--deploy-script=";

  private DeployScriptCommand() {}

  /** The file to write, if this is asked for. */
  public static Optional<Path> fileIn(String[] arguments) {
    return Arrays.stream(arguments)
        .filter(argument -> argument.startsWith(ARGUMENT))
        .map(argument -> Path.of(argument.substring(ARGUMENT.length())))
        .findFirst();
  }

  /** Returns the exit code of the process. */
  public static int run(Path file, Map<String, String> environment, PrintStream out) {
    Optional<String> missing = OwnerAccess.missingFrom(environment);
    if (missing.isPresent() && environment.containsKey(OwnerAccess.URL)) {
      out.println("Set %s as well, or nothing at all.".formatted(missing.get()));
      return 2;
    }
    try (Writer script = Files.newBufferedWriter(file)) {
      out.println(missing.isPresent() ? everything(script) : upgrade(environment, script));
      out.println("Read " + file + ", then run it as the owner: sqlplus -L ... @" + file);
      return 0;
    } catch (IOException | RuntimeException e) {
      out.println("No script was written to " + file + ": " + e);
      return 1;
    }
  }

  private static String everything(Writer script) {
    new SchemaMigration().writeOracleScript(script, SchemaMigration.NO_CONTEXT);
    return "The whole installation; ORACLE_URL is not set.";
  }

  private static String upgrade(Map<String, String> environment, Writer script) {
    int changes =
        new SchemaMigration()
            .writeUpgradeScript(OwnerAccess.in(environment), script, SchemaMigration.NO_CONTEXT);
    return "Missing in this database: " + changes + " change sets.";
  }
}
