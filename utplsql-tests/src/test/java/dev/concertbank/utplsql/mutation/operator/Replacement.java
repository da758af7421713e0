package dev.concertbank.utplsql.mutation.operator;

import dev.concertbank.embedded.translator.source.Tree;
import net.sourceforge.pmd.lang.ast.Node;

/**
 * A piece of source and what could stand there instead.
 *
 * @param guard whether it protects a seat or a won, so that a test has to notice
 */
public record Replacement(int from, int to, String text, boolean guard) {

  static Replacement of(Node node, String text, boolean guard) {
    return new Replacement(Tree.start(node), Tree.end(node), text, guard);
  }
}
