package dev.concertbank.plsql.gate.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;

/** Takes what one rule finds. */
record Report(String rule, List<Finding> findings) {

  void add(Unit unit, Node node, String message) {
    atLine(unit, unit.line(Tree.start(node)), message);
  }

  void add(Unit unit, Word word, String message) {
    atLine(unit, unit.line(word.start()), message);
  }

  void atLine(Unit unit, int line, String message) {
    findings.add(new Finding(unit.path(), line, rule, message));
  }
}
