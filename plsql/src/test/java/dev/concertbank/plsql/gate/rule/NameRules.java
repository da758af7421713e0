package dev.concertbank.plsql.gate.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.DeclaredName;
import dev.concertbank.plsql.gate.source.DeclaredName.Kind;
import dev.concertbank.plsql.gate.source.OracleWords;
import dev.concertbank.plsql.gate.source.Subprogram;
import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageBody;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageSpecification;
import net.sourceforge.pmd.lang.plsql.ast.ASTTypeSpecification;
import net.sourceforge.pmd.lang.plsql.ast.ASTView;

/** How things are called. */
final class NameRules {

  /** Oracle 12.1 and databases that are still COMPATIBLE with it: 30 bytes. */
  private static final int MAX_BYTES = 30;

  private NameRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.perFile("name-prefix", NameRules::prefix),
        Rule.perFile("name-length", NameRules::length),
        Rule.perFile("reserved-word", NameRules::reserved),
        Rule.perFile("end-name", NameRules::endOfPackage),
        Rule.perBody("end-name", NameRules::endOfSubprogram),
        new Rule("name-clash", NameRules::clash));
  }

  private static void prefix(Unit unit, Report report) {
    for (DeclaredName name : DeclaredName.in(unit)) {
      if (!name.text().startsWith(name.kind().prefix())) {
        report.add(
            unit,
            name.node(),
            "%s is a %s: let its name begin with %s"
                .formatted(name.text(), readable(name.kind()), name.kind().prefix()));
      }
    }
  }

  private static String readable(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void length(Unit unit, Report report) {
    for (DeclaredName name : DeclaredName.in(unit)) {
      int bytes = name.text().getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MAX_BYTES) {
        report.add(
            unit,
            name.node(),
            "%s has %d bytes, of %d: shorten it".formatted(name.text(), bytes, MAX_BYTES));
      }
    }
  }

  private static void reserved(Unit unit, Report report) {
    for (DeclaredName name : DeclaredName.in(unit)) {
      boolean sql = name.kind().inSql() || name.kind() == Kind.OBJECT;
      if (sql && OracleWords.isReservedInSql(name.text())
          || OracleWords.isReservedInPlsql(name.text())) {
        report.add(unit, name.node(), name.text() + " is a word of Oracle's: choose another name");
      }
    }
  }

  private static void endOfPackage(Unit unit, Report report) {
    unit.all(ASTPackageSpecification.class).forEach(node -> requireEnd(unit, node, report));
    unit.all(ASTPackageBody.class).forEach(node -> requireEnd(unit, node, report));
  }

  private static void requireEnd(Unit unit, Node node, Report report) {
    String name = Tree.name(node.firstChild(ASTObjectNameDeclaration.class));
    requireEnd(unit, unit.words(node), name, report);
  }

  private static void endOfSubprogram(Subprogram subprogram, Report report) {
    if (subprogram.hasBody()) {
      List<Word> words = subprogram.unit().words(subprogram.node());
      requireEnd(subprogram.unit(), words, subprogram.name(), report);
    }
  }

  /** The last words are END, the name and a semicolon. */
  private static void requireEnd(Unit unit, List<Word> words, String name, Report report) {
    Word last = words.get(words.size() - 1);
    Word before = last.is(";") ? words.get(words.size() - 2) : last;
    if (!before.lower().equals(name)) {
      report.add(unit, before, "write END " + name + ";");
    }
  }

  /**
   * Tables, views, packages, types and sequences share one name space; on PostgreSQL they do not.
   */
  private static void clash(Corpus corpus, Report report) {
    Map<String, String> owners = new HashMap<>();
    corpus.schema().tables().keySet().forEach(table -> owners.put(table, "a table"));
    corpus.schema().sequences().forEach(sequence -> owners.put(sequence, "a sequence"));
    for (Unit unit : corpus.units()) {
      unit.all(ASTPackageSpecification.class)
          .forEach(n -> claim(unit, n, "a package", owners, report));
      unit.all(ASTView.class).forEach(n -> claim(unit, n, "a view", owners, report));
      unit.all(ASTTypeSpecification.class).forEach(n -> claim(unit, n, "a type", owners, report));
    }
  }

  private static void claim(
      Unit unit, Node node, String kind, Map<String, String> owners, Report report) {
    String name = Tree.name(node.firstChild(ASTObjectNameDeclaration.class));
    String other = owners.putIfAbsent(name, kind);
    if (other != null) {
      report.add(
          unit, node, "%s is %s already: choose another name for %s".formatted(name, other, kind));
    }
  }
}
