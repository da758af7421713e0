package dev.concertbank.plsql.gate.source;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageBody;

/**
 * A call of a subprogram of ours.
 *
 * @param caller the package that calls
 * @param arguments the words of each
 */
public record Call(
    Unit unit, Word name, String caller, Subprogram target, List<List<Word>> arguments) {

  public static List<Call> in(Corpus corpus) {
    List<Call> calls = new ArrayList<>();
    for (Unit unit : corpus.units()) {
      for (Node body : unit.all(ASTPackageBody.class)) {
        String caller = Tree.name(body.firstChild(ASTObjectNameDeclaration.class));
        List<Word> words = unit.words(body);
        for (int i = 1; i < words.size(); i++) {
          at(corpus.program(), unit, caller, words, i).ifPresent(calls::add);
        }
      }
    }
    return calls;
  }

  private static Optional<Call> at(
      Program program, Unit unit, String caller, List<Word> words, int i) {
    Word before = words.get(i - 1);
    boolean qualified = before.is(".");
    boolean declares = before.is("PROCEDURE", "FUNCTION", "END", "BODY");
    boolean argument = i + 1 < words.size() && words.get(i + 1).is("=>", ".", "%");
    if (!words.get(i).isName() || declares || argument) {
      return Optional.empty();
    }
    String owner = qualified ? words.get(i - 2).lower() : caller;
    return program
        .find(owner)
        .flatMap(p -> p.find(words.get(i).lower()))
        .map(target -> new Call(unit, words.get(i), caller, target, arguments(words, i + 1)));
  }

  private static List<List<Word>> arguments(List<Word> words, int open) {
    if (open >= words.size() || !words.get(open).is("(")) {
      return List.of();
    }
    return WordList.split(words.subList(open + 1, WordList.closing(words, open)));
  }

  /** The parameter that an argument is for, where it is given by name. */
  public static Optional<String> nameOf(List<Word> argument) {
    return argument.size() > 1 && argument.get(1).is("=>")
        ? Optional.of(argument.get(0).lower())
        : Optional.empty();
  }
}
