package dev.concertbank.plsql.gate.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.DeclaredName;
import dev.concertbank.plsql.gate.source.Package;
import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeclarativeSection;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeclarativeUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionHandler;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTPragma;
import net.sourceforge.pmd.lang.plsql.ast.ASTQualifiedName;

/** Error codes and exceptions. */
final class ErrorRules {

  /** The one package that numbers errors, and that raises them. */
  private static final String HOME = "ticket_errors";

  private static final int FIRST_OF_OURS = 20000;
  private static final int LAST_OF_OURS = 20999;

  /** ORA-01403 is +100 to EXCEPTION_INIT; NO_DATA_FOUND has it already. */
  private static final int NO_DATA_FOUND = 1403;

  private ErrorRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.perFile("error-code", ErrorRules::errorCode).inProduction(),
        new Rule("error-unused", ErrorRules::unused).inProduction(),
        Rule.perFile("application-error", ErrorRules::applicationError),
        Rule.perFile("exception-init", ErrorRules::exceptionInit),
        Rule.perFile("handler-once", ErrorRules::handlers));
  }

  private static boolean isHome(Unit unit) {
    return unit.all(ASTObjectNameDeclaration.class).stream()
        .anyMatch(name -> Tree.name(name).equals(HOME));
  }

  private static void errorCode(Unit unit, Report report) {
    List<Word> words = unit.words();
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      boolean number = words.get(i - 1).is("-") && isOurs(word.text());
      boolean text = word.isString() && word.text().matches("'(ORA)?-20\\d{3}\\b.*'");
      if (!isHome(unit) && (number || text)) {
        report.add(unit, word, "name the error: %s.c_..., %s.e_...".formatted(HOME, HOME));
      }
    }
  }

  private static boolean isOurs(String number) {
    return number.matches("\\d{5}") && isOurs(Integer.parseInt(number));
  }

  private static boolean isOurs(int code) {
    return FIRST_OF_OURS <= code && code <= LAST_OF_OURS;
  }

  /** An error that nothing raises is a promise that Java and the documents keep for nobody. */
  private static void unused(Corpus corpus, Report report) {
    Set<String> codes = corpus.program().find(HOME).map(Package::constants).orElse(Set.of());
    for (Unit unit : corpus.units()) {
      for (DeclaredName name : DeclaredName.in(unit)) {
        String code = name.text().toLowerCase(Locale.ROOT);
        if (isHome(unit) && codes.contains(code) && !isRaised(corpus, code)) {
          report.add(unit, name.node(), "%s is never raised: remove it".formatted(name.text()));
        }
      }
    }
  }

  private static boolean isRaised(Corpus corpus, String code) {
    return corpus.units().stream()
        .filter(unit -> !isHome(unit))
        .flatMap(unit -> unit.words().stream())
        .anyMatch(word -> word.lower().equals(code));
  }

  /** ORA-21000 for another number; and one place for all of them. */
  private static void applicationError(Unit unit, Report report) {
    List<Word> words = unit.words();
    for (int i = 0; i + 3 < words.size(); i++) {
      if (words.get(i).is("RAISE_APPLICATION_ERROR")) {
        Word code = words.get(words.get(i + 2).is("-") ? i + 3 : i + 2);
        boolean wrong = code.isNumber() && (!words.get(i + 2).is("-") || !isOurs(code.text()));
        if (wrong) {
          report.add(unit, words.get(i), "its codes go from -20999 to -20000");
        } else if (!isHome(unit)) {
          report.add(unit, words.get(i), "call %s.raise_error".formatted(HOME));
        }
      }
    }
  }

  /** PLS-00701, PLS-00702, and an exception of another block. */
  private static void exceptionInit(Unit unit, Report report) {
    for (ASTPragma pragma : unit.all(ASTPragma.class)) {
      List<Word> words = unit.words(pragma);
      if (!words.get(1).is("EXCEPTION_INIT")) {
        continue;
      }
      if (!words.get(5).is("-") || !words.get(6).isNumber()) {
        report.add(unit, pragma, "EXCEPTION_INIT takes a negative number");
      } else if (Integer.parseInt(words.get(6).text()) == NO_DATA_FOUND) {
        report.add(unit, pragma, "that error is NO_DATA_FOUND, and 100 to EXCEPTION_INIT");
      }
      if (!declared(unit, pragma).contains(words.get(3).lower())) {
        report.add(unit, pragma, "declare the exception before it, in the same block");
      }
    }
  }

  private static Set<String> declared(Unit unit, Node pragma) {
    Set<String> names = new HashSet<>();
    Node section = pragma.ancestors(ASTDeclarativeSection.class).firstOrThrow();
    for (ASTExceptionDeclaration declaration :
        section.children(ASTDeclarativeUnit.class).children(ASTExceptionDeclaration.class)) {
      if (Tree.start(declaration) < Tree.start(pragma)) {
        names.add(unit.words(declaration).get(0).lower());
      }
    }
    return names;
  }

  /** PLS-00483: an exception twice; PLS-00370: something after OTHERS. */
  private static void handlers(Unit unit, Report report) {
    for (ASTExceptionHandler handler : unit.all(ASTExceptionHandler.class)) {
      Set<String> before = new HashSet<>();
      Node other = handler.getPreviousSibling();
      while (other instanceof ASTExceptionHandler) {
        other.children(ASTQualifiedName.class).forEach(name -> before.add(Tree.name(name)));
        other = other.getPreviousSibling();
      }
      if (before.contains("others")) {
        report.add(unit, handler, "nothing comes after WHEN OTHERS: move it up");
      }
      for (ASTQualifiedName name : handler.children(ASTQualifiedName.class)) {
        if (!before.add(Tree.name(name))) {
          report.add(unit, handler, Tree.name(name) + " is handled already");
        }
      }
    }
  }
}
