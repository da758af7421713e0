package dev.concertbank.liquibase;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liquibase.ChecksumVersion;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;

/**
 * A change set and the statements that it sends, without their terminators.
 *
 * @param path the changelog that it stands in
 * @param checkSum by which Liquibase knows whether it has changed
 */
public record ChangeSetSql(
    String path,
    String id,
    String author,
    String checkSum,
    boolean alwaysRuns,
    List<String> statements) {

  /** What ends a statement in a file and is not sent: a line with a slash, or a semicolon. */
  private static final Pattern SLASH = Pattern.compile("\\n\\s*/\\s*$");

  static ChangeSetSql of(ChangeSet changeSet, Database database) {
    List<String> statements =
        changeSet.getChanges().stream()
            .flatMap(change -> Stream.of(change.generateStatements(database)))
            .map(statement -> SqlGeneratorFactory.getInstance().generateSql(statement, database))
            .flatMap(Arrays::stream)
            .map(Sql::toSql)
            .map(ChangeSetSql::withoutSlash)
            .toList();
    return new ChangeSetSql(
        changeSet.getFilePath(),
        changeSet.getId(),
        changeSet.getAuthor(),
        changeSet.generateCheckSum(ChecksumVersion.latest()).toString(),
        changeSet.isAlwaysRun(),
        statements);
  }

  private static String withoutSlash(String statement) {
    return SLASH.matcher(statement.replace("\r\n", "\n")).replaceFirst("").strip();
  }
}
