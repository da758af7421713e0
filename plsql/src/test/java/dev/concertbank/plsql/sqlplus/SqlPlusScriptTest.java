package dev.concertbank.plsql.sqlplus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.liquibase.ChangeSetSql;
import dev.concertbank.liquibase.MissingSql;
import dev.concertbank.liquibase.SchemaMigration;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The installation as a script")
class SqlPlusScriptTest {
  private static final SchemaMigration MIGRATION = new SchemaMigration();
  private static final MissingSql SQL = MIGRATION.oracleSql(SchemaMigration.NO_CONTEXT);

  @Test
  @DisplayName("gives SQL*Plus the very statements that Liquibase sends, and notes each change set")
  void sameStatements() {
    List<String> read = SqlPlusReader.statementsOf(script());

    assertThat(read.stream().filter(statement -> !isBookkeeping(statement)))
        .containsExactlyElementsOf(sent());
    for (ChangeSetSql changeSet : SQL.changeSets()) {
      assertThat(read)
          .filteredOn(statement -> statement.startsWith("INSERT INTO databasechangelog"))
          .filteredOn(statement -> statement.contains(noteOf(changeSet)))
          .as("the note of %s", changeSet.id())
          .hasSize(1);
    }
  }

  private static String noteOf(ChangeSetSql changeSet) {
    return "'%s', '%s', '%s', SYSTIMESTAMP"
        .formatted(changeSet.id(), changeSet.author(), changeSet.path());
  }

  private static boolean isBookkeeping(String statement) {
    return statement.equals("COMMIT") || statement.startsWith("INSERT INTO databasechangelog");
  }

  private static List<String> sent() {
    List<String> sent = new ArrayList<>(SQL.historyTable());
    SQL.changeSets().stream()
        .flatMap(changeSet -> changeSet.statements().stream())
        .map(SqlPlusScriptTest::withoutHead)
        .forEach(sent::add);
    return sent;
  }

  /** A comment before a statement stays with SQL*Plus. */
  private static String withoutHead(String statement) {
    return String.join(
        "\n",
        statement.lines().dropWhile(line -> line.startsWith("--") || line.isBlank()).toList());
  }

  @Test
  @DisplayName("stops at the first error, and has nothing that SQL*Plus would take for its own")
  void noTraps() {
    List<String> lines = script().lines().toList();
    String settings = String.join("\n", lines.subList(0, 8));

    assertThat(settings)
        .contains("WHENEVER SQLERROR EXIT FAILURE", "SET DEFINE OFF", "SET SQLBLANKLINES ON");
    assertThat(lines)
        .as("longer lines are refused: SP2-0027")
        .allMatch(line -> line.length() < 2500)
        .as("a SQL*Plus command in the middle of a statement")
        .noneMatch(line -> line.startsWith("#") || line.startsWith("@") || line.equals("."))
        .as("a hyphen at the end joins the next line")
        .noneMatch(line -> line.matches(".*[^-]-\\s*"));
  }

  @Test
  @DisplayName("is misread where a slash is missing or a comment ends in a semicolon (controls)")
  void controls() {
    assertThat(SqlPlusReader.statementsOf("CREATE PACKAGE p AS\nEND p;\nCOMMIT;\n/\n"))
        .containsExactly("CREATE PACKAGE p AS\nEND p;\nCOMMIT;");
    assertThat(SqlPlusReader.statementsOf("CREATE\nPACKAGE p AS\n  c NUMBER;\nEND p;\n/\n"))
        .as("a block that is not recognised")
        .contains("CREATE\nPACKAGE p AS\n  c NUMBER");
    assertThat(SqlPlusReader.statementsOf("SELECT 1 -- one;\n  FROM DUAL;\n"))
        .containsExactly("SELECT 1 -- one", "FROM DUAL");
    assertThat(SqlPlusReader.statementsOf("BEGIN\n  NULL;\nEND;\n")).isEmpty();
  }

  private static String script() {
    StringWriter script = new StringWriter();
    MIGRATION.writeOracleScript(script, SchemaMigration.NO_CONTEXT);
    return script.toString();
  }
}
