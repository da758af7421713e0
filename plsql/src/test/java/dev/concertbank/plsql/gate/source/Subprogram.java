package dev.concertbank.plsql.gate.source;

import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;

/**
 * A procedure or function, declared or with its body; names in lower case.
 *
 * @param owner its package
 */
public record Subprogram(
    Unit unit,
    String owner,
    String name,
    boolean function,
    List<Parameter> parameters,
    ASTProgramUnit node) {

  public boolean hasBody() {
    return node.firstChild(ASTStatement.class) != null;
  }

  public Optional<Parameter> parameter(String wanted) {
    return parameters.stream().filter(p -> p.name().equals(wanted)).findFirst();
  }

  /** The words from PROCEDURE or FUNCTION to IS, or to the end of the declaration. */
  public List<Word> header() {
    List<Word> words = unit.words(node);
    int depth = 0;
    for (int i = 0; i < words.size(); i++) {
      depth += words.get(i).is("(") ? 1 : 0;
      depth -= words.get(i).is(")") ? 1 : 0;
      if (depth == 0 && words.get(i).is("IS", "AS", ";")) {
        return words.subList(0, i);
      }
    }
    return words;
  }

  /** What follows the header. */
  public List<Word> body() {
    List<Word> words = unit.words(node);
    return words.subList(Math.min(header().size() + 1, words.size()), words.size());
  }
}
