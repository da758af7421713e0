package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Deployment;
import dev.concertbank.plsql.gate.source.Deployment.ChangeSet;
import dev.concertbank.plsql.gate.source.SqlStatement;
import dev.concertbank.plsql.gate.source.Word;
import dev.concertbank.plsql.gate.source.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What a change set may hold, and after which others it comes. */
final class ChangeSetRules {

  private ChangeSetRules() {}

  static List<DeploymentRule> all() {
    return List.of(
        DeploymentRule.perChangeSet("one-statement", ChangeSetRules::oneStatement),
        DeploymentRule.perChangeSet("no-mixture", ChangeSetRules::noMixture),
        new DeploymentRule("created-before-used", ChangeSetRules::order));
  }

  /** Oracle commits with every DDL statement: what failed half-way could never be repeated. */
  private static void oneStatement(ChangeSet changeSet, BiConsumer<String, String> report) {
    long once = changeSet.statements().stream().filter(s -> isDdl(s) && !isRepeatable(s)).count();
    if (once > 1) {
      report.accept(changeSet.id(), once + " statements that run once: one change set for each");
    }
  }

  private static void noMixture(ChangeSet changeSet, BiConsumer<String, String> report) {
    boolean ddl = changeSet.statements().stream().anyMatch(ChangeSetRules::isDdl);
    boolean rows = changeSet.statements().stream().anyMatch(ChangeSetRules::isDml);
    if (ddl && rows) {
      report.accept(changeSet.id(), "the DDL commits the rows: two change sets");
    }
  }

  private static boolean isDml(SqlStatement statement) {
    return statement.words().get(0).is("INSERT", "UPDATE", "DELETE", "MERGE");
  }

  private static boolean isDdl(SqlStatement statement) {
    return statement.words().get(0).is("CREATE", "ALTER", "DROP", "COMMENT", "GRANT", "REVOKE");
  }

  private static boolean isRepeatable(SqlStatement statement) {
    return statement.words().get(0).is("COMMENT", "GRANT")
        || statement.starts("CREATE", "OR", "REPLACE");
  }

  /** ORA-00942, PLS-00201: each object is created before the first statement that names it. */
  private static void order(Deployment deployment, BiConsumer<String, String> report) {
    List<SqlStatement> statements = deployment.statements();
    Map<String, Integer> created = new HashMap<>();
    Map<String, Integer> packages = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      String name = created(statements.get(i));
      boolean isPackage = statements.get(i).indexOf("PACKAGE") == 3;
      (isPackage ? packages : created).putIfAbsent(name, i);
    }
    int position = 0;
    for (ChangeSet changeSet : deployment.changeSets()) {
      for (SqlStatement statement : changeSet.statements()) {
        requireCreated(changeSet, statement, position, created, packages, report);
        position++;
      }
    }
  }

  /** The table, sequence, view, type or package specification that a statement creates, or "". */
  private static String created(SqlStatement statement) {
    int kind = statement.starts("CREATE", "OR", "REPLACE") ? 3 : 1;
    boolean creates =
        statement.starts("CREATE")
            && statement.words().get(kind).is("TABLE", "SEQUENCE", "VIEW", "TYPE", "PACKAGE")
            && !statement.words().get(kind + 1).is("BODY");
    return creates ? statement.name(kind + 1) : "";
  }

  private static void requireCreated(
      ChangeSet changeSet,
      SqlStatement statement,
      int position,
      Map<String, Integer> created,
      Map<String, Integer> packages,
      BiConsumer<String, String> report) {
    List<Word> words = withoutAccessors(statement.words());
    for (int i = 1; i < words.size(); i++) {
      String name = words.get(i).lower();
      boolean qualified = words.get(i - 1).is(".");
      boolean ofPackage =
          i + 1 < words.size() && words.get(i + 1).is(".") || words.get(i - 1).is("ON", "BODY");
      boolean late =
          created.getOrDefault(name, 0) > position
              || ofPackage && packages.getOrDefault(name, 0) > position;
      if (!qualified && late) {
        report.accept(changeSet.id(), name + " is created later: change the order");
        return;
      }
    }
  }

  /** ACCESSIBLE BY may name what does not exist yet. */
  private static List<Word> withoutAccessors(List<Word> words) {
    for (int i = 0; i + 2 < words.size(); i++) {
      if (words.get(i).is("ACCESSIBLE")) {
        return words.subList(WordList.closing(words, i + 2), words.size());
      }
    }
    return words;
  }
}
