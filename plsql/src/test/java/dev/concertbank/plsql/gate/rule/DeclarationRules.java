package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.DeclaredName;
import dev.concertbank.plsql.gate.source.DeclaredName.Kind;
import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDatatype;
import net.sourceforge.pmd.lang.plsql.ast.ASTFormalParameter;
import net.sourceforge.pmd.lang.plsql.ast.ASTMethodDeclarator;
import net.sourceforge.pmd.lang.plsql.ast.ASTScalarDataTypeName;
import net.sourceforge.pmd.lang.plsql.ast.ASTVariableOrConstantDeclarator;
import net.sourceforge.pmd.lang.plsql.ast.ASTVariableOrConstantInitializer;

/** Types of parameters and variables. */
final class DeclarationRules {

  /** Columns whose names say nothing about what a parameter of that name is. */
  private static final Set<String> NOT_MIRRORED = Set.of("message", "name", "value", "code");

  private DeclarationRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("percent-type", DeclarationRules::percentType).inProduction(),
        Rule.perFile("type-length", DeclarationRules::length),
        Rule.perFile("length-semantics", DeclarationRules::semantics),
        Rule.perFile("out-default", DeclarationRules::outDefault),
        Rule.perFile("parameter-mode", DeclarationRules::mode),
        Rule.perFile("literal-fits", DeclarationRules::literalFits));
  }

  private static void percentType(Corpus corpus, Report report) {
    Set<String> columns = corpus.schema().columns();
    for (Unit unit : corpus.units()) {
      for (DeclaredName name : DeclaredName.in(unit)) {
        boolean typed = name.kind() == Kind.PARAMETER || name.kind() == Kind.VARIABLE;
        if (typed && isScalar(name.node())) {
          requireAnchor(unit, name, columns, report);
        }
      }
    }
  }

  private static boolean isScalar(Node declaration) {
    return declaration.descendants(ASTDatatype.class).firstOrThrow().getChild(0)
        instanceof ASTScalarDataTypeName;
  }

  private static void requireAnchor(
      Unit unit, DeclaredName name, Set<String> columns, Report report) {
    String column = name.text().toLowerCase(Locale.ROOT).replaceFirst("^[pl]_", "");
    if (columns.contains(column) && !NOT_MIRRORED.contains(column)) {
      report.add(
          unit,
          name.node(),
          "%s mirrors a column: type it table.%s%%TYPE".formatted(name.text(), column));
    }
  }

  /** Parameters and results have no length (PLS-00103), everything else needs one (PLS-00215). */
  private static void length(Unit unit, Report report) {
    for (ASTDatatype type : unit.all(ASTDatatype.class)) {
      List<Word> words = unit.words(type);
      boolean withLength = words.size() > 1 && words.get(1).is("(");
      if (isOfSubprogram(type) && withLength) {
        report.add(unit, type, "no length in the type of a parameter or result: leave it out");
      } else if (!isOfSubprogram(type)
          && words.get(0).is("VARCHAR2", "VARCHAR", "RAW")
          && !withLength) {
        report.add(unit, type, words.get(0).text() + " needs a length here: give it one");
      }
    }
  }

  private static boolean isOfSubprogram(ASTDatatype type) {
    return type.getParent() instanceof ASTFormalParameter
        || type.getParent() instanceof ASTMethodDeclarator;
  }

  /** VARCHAR2(10) is bytes in one session and characters in another (NLS_LENGTH_SEMANTICS). */
  private static void semantics(Unit unit, Report report) {
    for (ASTDatatype type : unit.all(ASTDatatype.class)) {
      List<Word> words = unit.words(type);
      boolean text = words.get(0).is("VARCHAR2", "CHAR") && words.size() > 3;
      if (text && !words.get(3).is("CHAR", "BYTE")) {
        report.add(
            unit, type, "write the unit of the length: (%s CHAR)".formatted(words.get(2).text()));
      }
    }
  }

  private static void outDefault(Unit unit, Report report) {
    for (ASTFormalParameter parameter : unit.all(ASTFormalParameter.class)) {
      boolean optional = unit.words(parameter).stream().anyMatch(word -> word.is(":=", "DEFAULT"));
      if (parameter.isOut() && optional) {
        report.add(unit, parameter, "an OUT parameter has no default: leave it out");
      }
    }
  }

  private static void mode(Unit unit, Report report) {
    for (ASTFormalParameter parameter : unit.all(ASTFormalParameter.class)) {
      if (!unit.words(parameter).get(1).is("IN", "OUT")) {
        report.add(unit, parameter, "write the mode: IN, OUT or IN OUT");
      }
    }
  }

  /** A constant that is longer than its type raises ORA-06502 when its package is first used. */
  private static void literalFits(Unit unit, Report report) {
    for (ASTVariableOrConstantDeclarator declared :
        unit.all(ASTVariableOrConstantDeclarator.class)) {
      List<Word> type = unit.words(declared.firstChild(ASTDatatype.class));
      Node initial = declared.firstChild(ASTVariableOrConstantInitializer.class);
      if (initial == null || type.size() < 4 || !type.get(2).isNumber()) {
        continue;
      }
      List<Word> value = unit.words(initial);
      int size = Integer.parseInt(type.get(2).text());
      if (value.size() == 1 && value.get(0).isString() && length(value.get(0)) > size) {
        report.add(unit, declared, "the text is longer than %d: widen the type".formatted(size));
      }
    }
  }

  private static int length(Word literal) {
    return literal.text().replace("''", "'").length() - 2;
  }
}
