package dev.concertbank.plsql.gate.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.plsql.gate.source.Call;
import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.DeclaredName;
import dev.concertbank.plsql.gate.source.DeclaredName.Kind;
import dev.concertbank.plsql.gate.source.Parameter;
import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pmd.lang.plsql.ast.ASTDatatype;
import net.sourceforge.pmd.lang.plsql.ast.ASTView;

/** What PL/SQL knows and SQL does not. */
final class SqlBoundaryRules {

  private static final String[] METHODS = {
    "COUNT", "FIRST", "LAST", "NEXT", "PRIOR", "EXISTS", "LIMIT"
  };

  private SqlBoundaryRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.perFile("sql-collection-method", SqlBoundaryRules::method),
        Rule.perFile("sql-boolean", SqlBoundaryRules::bool),
        Rule.perFile("sql-error-function", SqlBoundaryRules::errorFunction),
        new Rule("sql-private-function", SqlBoundaryRules::privateFunction),
        new Rule("sql-out-function", SqlBoundaryRules::outFunction),
        new Rule("sql-package-constant", SqlBoundaryRules::packageConstant));
  }

  /** ORA-00904, PLS-00306: keep the count in a variable. */
  private static void method(Unit unit, Report report) {
    for (List<Word> words : SqlRegions.words(unit)) {
      for (int i = 2; i < words.size(); i++) {
        boolean variable = words.get(i - 2).lower().matches("[pl]_.*");
        if (words.get(i).is(METHODS) && words.get(i - 1).is(".") && variable) {
          report.add(unit, words.get(i), "SQL has no methods of collections: use a variable");
        }
      }
    }
  }

  /** ORA-00904, PLS-00382, before 23ai. */
  private static void bool(Unit unit, Report report) {
    Set<String> booleans =
        DeclaredName.in(unit).stream()
            .filter(name -> name.kind() == Kind.VARIABLE || name.kind() == Kind.PARAMETER)
            .filter(
                name ->
                    unit.words(name.node().descendants(ASTDatatype.class).firstOrThrow())
                        .get(0)
                        .is("BOOLEAN"))
            .map(name -> name.text().toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    for (List<Word> words : SqlRegions.words(unit)) {
      for (Word word : words) {
        if (word.is("TRUE", "FALSE", "BOOLEAN") || booleans.contains(word.upper())) {
          report.add(unit, word, "SQL has no BOOLEAN before 23ai: use a number or a text");
        }
      }
    }
  }

  /** PLS-00231. */
  private static void errorFunction(Unit unit, Report report) {
    for (List<Word> words : SqlRegions.words(unit)) {
      for (Word word : words) {
        if (word.is("SQLCODE", "SQLERRM")) {
          report.add(unit, word, "SQL cannot call %s: use a variable".formatted(word.upper()));
        }
      }
    }
  }

  /** PLS-00231: SQL sees what a specification declares. */
  private static void privateFunction(Corpus corpus, Report report) {
    for (Call call : Call.in(corpus)) {
      String owner = call.target().owner();
      boolean visible = corpus.program().find(owner).orElseThrow().isPublic(call.target().name());
      if (isInSql(call) && !visible) {
        report.add(call.unit(), call.name(), "SQL cannot call a private function: call it before");
      }
    }
  }

  /** ORA-06572. */
  private static void outFunction(Corpus corpus, Report report) {
    for (Call call : Call.in(corpus)) {
      if (isInSql(call) && call.target().parameters().stream().anyMatch(Parameter::out)) {
        report.add(call.unit(), call.name(), "SQL cannot call what has OUT parameters");
      }
    }
  }

  private static boolean isInSql(Call call) {
    int at = call.name().start();
    return SqlRegions.in(call.unit()).stream()
        .anyMatch(node -> Tree.start(node) <= at && at < Tree.end(node));
  }

  /** ORA-06553, PLS-221. SQL within PL/SQL may: the constant is bound as a variable is. */
  private static void packageConstant(Corpus corpus, Report report) {
    for (Unit unit : corpus.units()) {
      for (ASTView view : unit.all(ASTView.class)) {
        List<Word> words = unit.words(view);
        for (int i = 2; i < words.size(); i++) {
          Word name = words.get(i);
          boolean constant =
              words.get(i - 1).is(".")
                  && corpus
                      .program()
                      .find(words.get(i - 2).lower())
                      .filter(p -> p.constants().contains(name.lower()))
                      .isPresent();
          if (constant) {
            report.add(unit, name, "a view cannot read a package's constant: write its value");
          }
        }
      }
    }
  }
}
