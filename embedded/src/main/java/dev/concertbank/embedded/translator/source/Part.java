package dev.concertbank.embedded.translator.source;

import net.sourceforge.pmd.lang.ast.Node;

/**
 * A piece of a node: one of its children, or a token that no child covers.
 *
 * @param node the child, or null for a token
 * @param word the token in upper case, or an empty string for a child
 */
public record Part(Node node, String word, int start, int end) {
  public boolean isNode() {
    return node != null;
  }

  public boolean is(String expected) {
    return word.equals(expected);
  }
}
