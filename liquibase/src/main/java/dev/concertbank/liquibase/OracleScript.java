package dev.concertbank.liquibase;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.resource.ResourceAccessor;

/** The changelog as an Oracle script; the same on every machine and day, so it can be compared. */
final class OracleScript {

  private static final String ORACLE_VERSION = "19.0";

  private final Function<Database, Liquibase> liquibase;
  private final ResourceAccessor files;

  OracleScript(Function<Database, Liquibase> liquibase, ResourceAccessor files) {
    this.liquibase = liquibase;
    this.files = files;
  }

  void write(Writer target, Contexts contexts) throws Exception {
    // Liquibase notes in this file what "ran"; a new one each time means an empty database.
    Path ran = Files.createTempDirectory("concert-bank-").resolve("databasechangelog.csv");
    String url =
        "offline:oracle?version=%s&outputLiquibaseSql=none&changeLogFile=%s"
            .formatted(ORACLE_VERSION, ran.toString().replace('\\', '/'));
    StringWriter script = new StringWriter();
    try (Database database =
        DatabaseFactory.getInstance().openDatabase(url, null, null, null, files)) {
      liquibase.apply(database).updateSql(contexts, new LabelExpression(), script);
    } finally {
      Files.deleteIfExists(ran);
      Files.deleteIfExists(ran.getParent());
    }
    writeWithoutCircumstances(script.toString(), target);
  }

  /** The head names the time, the user and the temporary file. */
  private static void writeWithoutCircumstances(String script, Writer target) throws IOException {
    target.write(
        script
            .lines()
            .map(String::stripTrailing)
            .dropWhile(line -> !line.startsWith("-- Changeset"))
            .collect(Collectors.joining("\n", "", "\n")));
    target.flush();
  }
}
