package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.Probe;
import dev.concertbank.embedded.translator.source.Tree;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTLabelledStatement;

/** Puts a probe before what it wants to see, on the same line. */
final class Probes {
  private static final String VARIABLE = "probe__seen";

  private final Probe probe;

  Probes(Probe probe) {
    this.probe = probe;
  }

  /**
   * A statement, after its probe. An assignment of a plain expression leaves FOUND and ROW_COUNT
   * alone, which PERFORM would not.
   */
  static String statement(Node node, Rendering r) {
    // A label must stay before its statement: the two have one probe.
    Optional<String> seen =
        node.getParent() instanceof ASTLabelledStatement ? Optional.empty() : at(node, r);
    seen.ifPresent(expression -> r.routine().declare(VARIABLE, "bigint"));
    return seen.map(expression -> VARIABLE + " := " + expression + "; ").orElse("") + r.copy(node);
  }

  /** What to declare before a declaration whose value is computed. */
  static String declaration(Node node, Rendering r) {
    return at(node, r)
        .map(expression -> r.routine().temporary() + " bigint := " + expression + "; ")
        .orElse("");
  }

  private static Optional<String> at(Node node, Rendering r) {
    int offset = Tree.start(node);
    return r.probes()
        .probe
        .at(r.source().name(), r.source().lineOf(offset), r.source().columnOf(offset));
  }
}
