package dev.concertbank.liquibase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.resource.ResourceAccessor;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.core.CreateDatabaseChangeLogTableStatement;

/**
 * What an empty Oracle database is told; the same on every machine and day, so it can be compared.
 */
final class OracleScript {

  private static final String ORACLE_VERSION = "19.0";

  private final Function<Database, Liquibase> liquibase;
  private final ResourceAccessor files;

  OracleScript(Function<Database, Liquibase> liquibase, ResourceAccessor files) {
    this.liquibase = liquibase;
    this.files = files;
  }

  MissingSql everything(Contexts contexts) throws Exception {
    Path directory = Files.createTempDirectory("concert-bank-");
    // Liquibase notes in this file what "ran"; a new one each time means an empty database.
    Path ran = directory.resolve("databasechangelog.csv");
    String url =
        "offline:oracle?version=%s&outputLiquibaseSql=none&changeLogFile=%s"
            .formatted(ORACLE_VERSION, ran.toString().replace('\\', '/'));
    try (Database database =
        DatabaseFactory.getInstance().openDatabase(url, null, null, null, files)) {
      return missing(liquibase.apply(database), contexts);
    } finally {
      // Or Liquibase takes this file, which it makes again, for the history of the next script.
      histories().resetAll();
      delete(ran, directory);
    }
  }

  /** What a database has not run. Asks only; not even Liquibase's own tables are made. */
  static MissingSql missing(Liquibase liquibase, Contexts contexts) throws Exception {
    Database database = liquibase.getDatabase();
    List<ChangeSetSql> changeSets =
        liquibase.listUnrunChangeSets(contexts, new LabelExpression(), false).stream()
            .map(changeSet -> ChangeSetSql.of(changeSet, database))
            .toList();
    return new MissingSql(hasHistory(database) ? List.of() : historyTable(database), changeSets);
  }

  private static boolean hasHistory(Database database) {
    return histories().getChangeLogService(database)
            instanceof StandardChangeLogHistoryService history
        && history.hasDatabaseChangeLogTable();
  }

  private static ChangeLogHistoryServiceFactory histories() {
    return Scope.getCurrentScope().getSingleton(ChangeLogHistoryServiceFactory.class);
  }

  private static List<String> historyTable(Database database) {
    return Arrays.stream(
            SqlGeneratorFactory.getInstance()
                .generateSql(new CreateDatabaseChangeLogTableStatement(), database))
        .map(Sql::toSql)
        .toList();
  }

  private static void delete(Path... paths) throws IOException {
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}
