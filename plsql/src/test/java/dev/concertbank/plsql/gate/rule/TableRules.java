package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Deployment;
import dev.concertbank.plsql.gate.source.OracleWords;
import dev.concertbank.plsql.gate.source.Schema;
import dev.concertbank.plsql.gate.source.SqlStatement;
import dev.concertbank.plsql.gate.source.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Tables, columns, and what is said about them. */
final class TableRules {

  private static final int MAX_NAME_BYTES = 30;
  private static final int MAX_TEXT = 4000;
  private static final int MAX_DIGITS = 38;

  private TableRules() {}

  static List<DeploymentRule> all() {
    return List.of(
        new DeploymentRule("schema-name", TableRules::names),
        new DeploymentRule("column-type", TableRules::types),
        new DeploymentRule("remark", TableRules::remarks));
  }

  /** ORA-00903, ORA-00904, ORA-00972. */
  private static void names(Deployment deployment, BiConsumer<String, String> report) {
    Schema schema = new Schema(deployment.statements());
    List<String> names = new ArrayList<>(schema.sequences());
    schema.keys().forEach(key -> names.add(key.name()));
    schema
        .tables()
        .values()
        .forEach(
            table -> {
              names.add(table.name());
              names.addAll(table.columns().keySet());
            });
    for (String name : names) {
      if (OracleWords.isReservedInSql(name)) {
        report.accept(name, "a word of Oracle's: choose another name");
      }
      if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
        report.accept(name, "longer than %d bytes: shorten it".formatted(MAX_NAME_BYTES));
      }
    }
  }

  /** ORA-00910, ORA-01727, and lengths that mean bytes in one session and characters in another. */
  private static void types(Deployment deployment, BiConsumer<String, String> report) {
    for (Table table : new Schema(deployment.statements()).tables().values()) {
      table
          .columns()
          .forEach(
              (column, type) -> {
                String problem = problem(type);
                if (!problem.isEmpty()) {
                  report.accept(table.name() + "." + column, problem);
                }
              });
    }
  }

  private static String problem(SqlStatement type) {
    boolean text = type.starts("VARCHAR2", "(");
    if (type.starts("VARCHAR2") && !text || text && !type.words().get(3).is("CHAR", "BYTE")) {
      return "write the length and its unit: VARCHAR2(n CHAR)";
    }
    if (text && Integer.parseInt(type.name(2)) > MAX_TEXT) {
      return "at most %d: use a CLOB".formatted(MAX_TEXT);
    }
    if (type.starts("NUMBER", "(") && Integer.parseInt(type.name(2)) > MAX_DIGITS) {
      return "at most %d digits".formatted(MAX_DIGITS);
    }
    boolean known =
        type.words().get(0).is("VARCHAR2", "NUMBER", "TIMESTAMP", "DATE", "CLOB", "RAW");
    return known ? "" : "a type that nothing here uses: " + type.words().get(0).text();
  }

  /** Each table and column has one, and there is none for anything else (ORA-00942, ORA-00904). */
  private static void remarks(Deployment deployment, BiConsumer<String, String> report) {
    Schema schema = new Schema(deployment.statements());
    Set<String> expected = new TreeSet<>(schema.tables().keySet());
    schema
        .tables()
        .values()
        .forEach(t -> t.columns().keySet().forEach(c -> expected.add(t.name() + "." + c)));
    Set<String> views = new TreeSet<>();
    Set<String> found = new TreeSet<>();
    for (SqlStatement statement : deployment.statements()) {
      if (statement.starts("CREATE", "OR", "REPLACE", "VIEW")) {
        views.add(statement.name(4));
      } else if (statement.starts("COMMENT", "ON")) {
        found.add(subject(statement));
      }
    }
    expected.stream()
        .filter(s -> !found.contains(s))
        .forEach(s -> report.accept(s, "say what it is for"));
    found.stream()
        .filter(subject -> !expected.contains(subject) && !views.contains(subject))
        .forEach(subject -> report.accept(subject, "there is no such table or column"));
  }

  private static String subject(SqlStatement comment) {
    boolean column = comment.words().get(4).is(".");
    return comment.name(3) + (column ? "." + comment.name(5) : "");
  }
}
