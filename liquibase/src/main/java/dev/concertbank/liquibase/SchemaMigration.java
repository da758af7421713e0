package dev.concertbank.liquibase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.change.core.SQLFileChange;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;

/**
 * Brings a database up to the changelog. On Oracle that is everything; on the embedded engine the
 * PL/SQL change sets are skipped and {@link #code()} hands them to the translator instead.
 */
public final class SchemaMigration {

  public static final String MASTER = "db/changelog/master.yaml";

  /** The folder on the class path whose files are PL/SQL. */
  private static final String CODE_FOLDER = "plsql/";

  /** Without a context Liquibase would run every change set, the demo's rows included. */
  public static final String NO_CONTEXT = "none";

  private final String changelog;
  private final ResourceAccessor files;

  public SchemaMigration() {
    this(MASTER);
  }

  public SchemaMigration(String changelog) {
    this.changelog = changelog;
    this.files = new ClassLoaderResourceAccessor(SchemaMigration.class.getClassLoader());
  }

  /** The PL/SQL files in the order in which the changelog deploys them. */
  public List<CodeFile> code() {
    return QuietLiquibase.call("Reading " + changelog, this::readCode);
  }

  private List<CodeFile> readCode() throws Exception {
    DatabaseChangeLog parsed =
        ChangeLogParserFactory.getInstance()
            .getParser(changelog, files)
            .parse(changelog, new ChangeLogParameters(), files);
    List<CodeFile> code = new ArrayList<>();
    for (ChangeSet changeSet : parsed.getChangeSets()) {
      for (var change : changeSet.getChanges()) {
        if (change instanceof SQLFileChange file && file.getPath().startsWith(CODE_FOLDER)) {
          code.add(new CodeFile(file.getPath(), read(file.getPath())));
        }
      }
    }
    return List.copyOf(code);
  }

  private String read(String path) throws IOException {
    try (InputStream stream = files.getExisting(path).openInputStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Applies what is missing, as the owner of the schema, and returns how many change sets ran. */
  public int update(DataSource owner, String contexts) {
    return update(owner, contexts, () -> {});
  }

  /**
   * As {@link #update(DataSource, String)}.
   *
   * @param beforeChanges runs once before the first change, and not at all when nothing is missing
   */
  public int update(DataSource owner, String contexts, Runnable beforeChanges) {
    return QuietLiquibase.call(
        "Updating the schema by " + changelog,
        () -> {
          try (Connection connection = owner.getConnection();
              Database database = open(connection)) {
            return update(liquibase(database), new Contexts(contexts), beforeChanges);
          }
        });
  }

  private static int update(Liquibase liquibase, Contexts contexts, Runnable beforeChanges)
      throws Exception {
    LabelExpression everyLabel = new LabelExpression();
    List<ChangeSet> missing = liquibase.listUnrunChangeSets(contexts, everyLabel);
    if (!missing.isEmpty()) {
      beforeChanges.run();
      liquibase.update(contexts, everyLabel);
    }
    return countOf(missing);
  }

  /** The last check runs every time and changes nothing. */
  private static int countOf(List<ChangeSet> missing) {
    return (int) missing.stream().filter(changeSet -> !changeSet.isAlwaysRun()).count();
  }

  private static Database open(Connection connection) throws Exception {
    return DatabaseFactory.getInstance()
        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
  }

  private Liquibase liquibase(Database database) {
    Liquibase liquibase = new Liquibase(changelog, files, database);
    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
    liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
    return liquibase;
  }

  /** What an empty Oracle database would be told, without having one. */
  public MissingSql oracleSql(String contexts) {
    OracleScript script = new OracleScript(this::liquibase, files);
    return QuietLiquibase.call(
        "Writing Oracle's SQL for " + changelog, () -> script.everything(new Contexts(contexts)));
  }

  /** {@link #oracleSql} as a script for SQL*Plus: the whole installation. */
  public void writeOracleScript(Writer target, String contexts) {
    write(target, oracleSql(contexts));
  }

  /**
   * What {@link #update} would do to this database, as a script for SQL*Plus; changes nothing.
   * Returns how many change sets are missing, as {@link #update} would.
   */
  public int writeUpgradeScript(DataSource owner, Writer target, String contexts) {
    MissingSql missing =
        QuietLiquibase.call(
            "Comparing the schema with " + changelog,
            () -> {
              try (Connection connection = owner.getConnection();
                  Database database = open(connection)) {
                return OracleScript.missing(liquibase(database), new Contexts(contexts));
              }
            });
    write(target, missing);
    return (int) missing.changeSets().stream().filter(set -> !set.alwaysRuns()).count();
  }

  private static void write(Writer target, MissingSql missing) {
    try {
      new SqlPlusScript(target).write(missing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
