package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import dev.concertbank.plsql.gate.source.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTForUpdateClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTFromClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTRowLimitingClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTTableAlias;
import net.sourceforge.pmd.lang.plsql.ast.ASTTableName;
import net.sourceforge.pmd.lang.plsql.ast.ASTTableReference;
import net.sourceforge.pmd.lang.plsql.ast.ASTWhereClause;

/** SELECT ... FOR UPDATE. */
final class LockRules {

  private LockRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.perFile("lock-clause", LockRules::clause),
        new Rule("lock-column", LockRules::column),
        Rule.perFile("lock-and-group", LockRules::group),
        Rule.perFile("lock-and-rownum", LockRules::rownum));
  }

  /** Which rows, and how long a buyer waits for them, is never left to a default. */
  private static void clause(Unit unit, Report report) {
    for (ASTForUpdateClause clause : unit.all(ASTForUpdateClause.class)) {
      List<Word> words = unit.words(clause);
      if (words.stream().noneMatch(word -> word.is("OF"))) {
        report.add(unit, clause, "say which table is locked: FOR UPDATE OF alias.column");
      }
      if (words.stream().noneMatch(word -> word.is("NOWAIT", "WAIT", "SKIP"))) {
        report.add(unit, clause, "say how long to wait: NOWAIT, WAIT n or SKIP LOCKED");
      }
    }
  }

  /** ORA-00904. PostgreSQL's OF names the table only, so nobody there reads the column. */
  private static void column(Corpus corpus, Report report) {
    for (Unit unit : corpus.units()) {
      for (ASTForUpdateClause clause : unit.all(ASTForUpdateClause.class)) {
        Map<String, String> tables = tables(unit, clause.getParent());
        for (List<Word> locked : locked(unit.words(clause))) {
          String alias = locked.get(0).lower();
          Optional<Set<String>> columns =
              Optional.ofNullable(tables.get(alias)).flatMap(corpus.schema()::columns);
          String column = locked.get(locked.size() - 1).lower();
          if (locked.size() != 3 || columns.isEmpty() || !columns.get().contains(column)) {
            report.add(
                unit, clause, "%s is no column here: FOR UPDATE OF alias.column".formatted(column));
          }
        }
      }
    }
  }

  private static List<List<Word>> locked(List<Word> words) {
    int from = 0;
    while (from < words.size() && !words.get(from).is("OF")) {
      from++;
    }
    int to = from;
    while (to < words.size() && !words.get(to).is("NOWAIT", "WAIT", "SKIP")) {
      to++;
    }
    return from == words.size() ? List.of() : WordList.split(words.subList(from + 1, to));
  }

  private static Map<String, String> tables(Unit unit, Node select) {
    Map<String, String> tables = new HashMap<>();
    for (ASTTableReference table :
        select.children(ASTFromClause.class).descendants(ASTTableReference.class)) {
      Node name = table.firstChild(ASTTableName.class);
      Node alias = table.firstChild(ASTTableAlias.class);
      if (name != null) {
        String named = unit.words(name).get(0).lower();
        tables.put(alias == null ? named : unit.words(alias).get(0).lower(), named);
      }
    }
    return tables;
  }

  /** ORA-02014, ORA-01786: rows of a result that are no rows of a table. */
  private static void group(Unit unit, Report report) {
    for (Select select : Select.in(unit)) {
      boolean locks = select.node().firstChild(ASTForUpdateClause.class) != null;
      boolean derived =
          select.isDistinct()
              || select.isGrouped()
              || select.isPartOfSet()
              || select.node().firstChild(ASTRowLimitingClause.class) != null;
      if (locks && derived) {
        report.add(
            unit,
            select.node().firstChild(ASTForUpdateClause.class),
            "Oracle locks rows of tables only: no DISTINCT, GROUP BY, aggregate, set operator or"
                + " FETCH FIRST beside FOR UPDATE; open a cursor and FETCH ... LIMIT n");
      }
    }
  }

  /** ROWNUM counts before SKIP LOCKED skips: fewer rows than there are, or none. */
  private static void rownum(Unit unit, Report report) {
    for (ASTForUpdateClause clause : unit.all(ASTForUpdateClause.class)) {
      Node where = clause.getParent().firstChild(ASTWhereClause.class);
      if (where != null && unit.words(where).stream().anyMatch(word -> word.is("ROWNUM"))) {
        report.add(
            unit,
            clause,
            "ROWNUM counts rows before they are skipped: FETCH ... LIMIT n from a cursor");
      }
    }
  }
}
