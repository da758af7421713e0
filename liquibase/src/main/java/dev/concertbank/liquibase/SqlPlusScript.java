package dev.concertbank.liquibase;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Change sets as a script that SQL*Plus and SQLcl run as Liquibase would: it stops at the first
 * error, and notes in Liquibase's table what ran, so that the next deployment goes on from there.
 */
final class SqlPlusScript {

  /** SQL*Plus reads on until a line with a slash where a statement begins like this. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?is)(\\s|--[^\\n]*\\n)*(DECLARE|BEGIN|CREATE\\s+(OR\\s+REPLACE\\s+)?"
              + "(PACKAGE|TYPE|PROCEDURE|FUNCTION|TRIGGER))\\b.*");

  private static final String HEAD =
      """
      -- Generated; do not edit. Run it as cb_owner:
      --   sqlplus -L cb_owner@//host:1521/service @this-file.sql
      -- It stops at the first error, with an exit code that is not 0.
      WHENEVER SQLERROR EXIT FAILURE ROLLBACK
      WHENEVER OSERROR EXIT FAILURE ROLLBACK
      SET DEFINE OFF
      SET SQLBLANKLINES ON
      SET SQLTERMINATOR ON

      """;

  private final Writer target;

  SqlPlusScript(Writer target) {
    this.target = target;
  }

  void write(MissingSql missing) throws IOException {
    boolean upgrade = missing.historyTable().isEmpty();
    target.write(HEAD);
    for (String statement : missing.historyTable()) {
      write(statement);
    }
    for (ChangeSetSql changeSet : missing.changeSets()) {
      write(changeSet);
      if (upgrade) {
        write(forgetting(changeSet));
      }
      write(noting(changeSet));
      write("COMMIT");
    }
    target.flush();
  }

  private void write(ChangeSetSql changeSet) throws IOException {
    target.write(
        "\n-- Changeset %s::%s::%s\n"
            .formatted(changeSet.path(), changeSet.id(), changeSet.author()));
    for (String statement : changeSet.statements()) {
      write(statement);
    }
  }

  private void write(String statement) throws IOException {
    String terminator = BLOCK.matcher(statement).matches() ? "\n/\n" : ";\n";
    target.write(statement + terminator);
  }

  /** A file that has changed runs again. */
  private static String forgetting(ChangeSetSql changeSet) {
    return "DELETE FROM databasechangelog WHERE id = '%s' AND author = '%s' AND filename = '%s'"
        .formatted(changeSet.id(), changeSet.author(), changeSet.path());
  }

  private static String noting(ChangeSetSql changeSet) {
    return ("INSERT INTO databasechangelog"
            + " (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum)"
            + " SELECT '%s', '%s', '%s', SYSTIMESTAMP, NVL(MAX(orderexecuted), 0) + 1, 'EXECUTED',"
            + " '%s' FROM databasechangelog")
        .formatted(changeSet.id(), changeSet.author(), changeSet.path(), changeSet.checkSum());
  }
}
