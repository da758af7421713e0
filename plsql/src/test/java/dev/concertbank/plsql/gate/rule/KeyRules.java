package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Deployment;
import dev.concertbank.plsql.gate.source.Key;
import dev.concertbank.plsql.gate.source.Key.Kind;
import dev.concertbank.plsql.gate.source.Schema;
import dev.concertbank.plsql.gate.source.SqlStatement;
import dev.concertbank.plsql.gate.source.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Constraints and indexes that PostgreSQL takes and Oracle does not. */
final class KeyRules {

  /** ORA-01450, in blocks of 8 KB. */
  private static final int MAX_KEY_BYTES = 6398;

  /** AL32UTF8. */
  private static final int BYTES_PER_CHAR = 4;

  private KeyRules() {}

  static List<DeploymentRule> all() {
    return List.of(
        rule("key-name-once", KeyRules::nameOnce),
        rule("already-indexed", KeyRules::alreadyIndexed),
        rule("time-zone-key", KeyRules::timeZone),
        rule("check-of-clock", KeyRules::clock),
        rule("key-length", KeyRules::length),
        rule("foreign-key-index", KeyRules::foreignKeys));
  }

  private static DeploymentRule rule(
      String id, BiConsumer<Schema, BiConsumer<String, String>> check) {
    return new DeploymentRule(
        id,
        (Deployment deployment, BiConsumer<String, String> report) ->
            check.accept(new Schema(deployment.statements()), report));
  }

  /** ORA-02264, ORA-00955: one name space for all tables, on PostgreSQL one for each. */
  private static void nameOnce(Schema schema, BiConsumer<String, String> report) {
    Set<String> names = new HashSet<>();
    for (Key key : schema.keys()) {
      if (!names.add(key.name())) {
        report.accept(key.name(), "another constraint or index has the name");
      }
    }
  }

  /** ORA-01408. */
  private static void alreadyIndexed(Schema schema, BiConsumer<String, String> report) {
    Set<String> indexed = new HashSet<>();
    for (Key key : schema.keys()) {
      if (key.isIndexed() && !indexed.add(key.table() + key.columns())) {
        report.accept(key.name(), "there is an index of these columns already");
      }
    }
  }

  /** ORA-02329. */
  private static void timeZone(Schema schema, BiConsumer<String, String> report) {
    for (Key key : schema.keys()) {
      boolean unique = key.kind() == Kind.PRIMARY || key.kind() == Kind.UNIQUE;
      if (unique && key.columns().stream().anyMatch(c -> isTimeZoned(type(schema, key, c)))) {
        report.accept(key.name(), "no key of TIMESTAMP WITH TIME ZONE: use a code or a number");
      }
    }
  }

  private static boolean isTimeZoned(SqlStatement type) {
    return type.indexOf("TIME", "ZONE") >= 0;
  }

  private static SqlStatement type(Schema schema, Key key, String column) {
    // A queue's table is DBMS_AQADM's, and none of the schema's.
    Table table = schema.tables().getOrDefault(key.table(), new Table(key.table(), Map.of()));
    return table.columns().getOrDefault(column, new SqlStatement(List.of()));
  }

  /** ORA-02436, ORA-02251. */
  private static void clock(Schema schema, BiConsumer<String, String> report) {
    for (Key key : schema.keys()) {
      boolean moving =
          key.definition().words().stream()
              .anyMatch(
                  word ->
                      word.is(
                              "SYSDATE",
                              "SYSTIMESTAMP",
                              "CURRENT_TIMESTAMP",
                              "CURRENT_DATE",
                              "USER")
                          || word.is("SELECT"));
      if (key.kind() == Kind.CHECK && moving) {
        report.accept(key.name(), "a check sees its row only: no clock, user or query");
      }
    }
  }

  private static void length(Schema schema, BiConsumer<String, String> report) {
    for (Key key : schema.keys()) {
      int bytes = key.columns().stream().mapToInt(c -> bytes(type(schema, key, c))).sum();
      if (key.isIndexed() && bytes > MAX_KEY_BYTES) {
        report.accept(
            key.name(), "up to %d bytes, of %d: index less".formatted(bytes, MAX_KEY_BYTES));
      }
    }
  }

  private static int bytes(SqlStatement type) {
    return type.starts("VARCHAR2") ? BYTES_PER_CHAR * Integer.parseInt(type.name(2)) : 0;
  }

  /** Without one a change of the parent's key locks the whole child table. */
  private static void foreignKeys(Schema schema, BiConsumer<String, String> report) {
    for (Key key : schema.keys()) {
      boolean indexed =
          schema.keys().stream()
              .filter(other -> other.isIndexed() && other.table().equals(key.table()))
              .anyMatch(other -> startsWith(other.columns(), key.columns()));
      if (key.kind() == Kind.FOREIGN && !indexed) {
        report.accept(key.name(), "no index begins with its columns: create one");
      }
    }
  }

  private static boolean startsWith(List<String> columns, List<String> wanted) {
    return columns.size() >= wanted.size() && columns.subList(0, wanted.size()).equals(wanted);
  }
}
