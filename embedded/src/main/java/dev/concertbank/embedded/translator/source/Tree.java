package dev.concertbank.embedded.translator.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.ast.impl.javacc.JavaccToken;
import net.sourceforge.pmd.lang.ast.impl.javacc.JjtreeNode;

/** Reads PMD's tree together with the tokens that it leaves out. */
public final class Tree {
  private Tree() {}

  public static int start(Node node) {
    return node.getTextRegion().getStartOffset();
  }

  public static int end(Node node) {
    return node.getTextRegion().getEndOffset();
  }

  /** The children that cover any text, in order. */
  public static List<Node> children(Node node) {
    List<Node> found = new ArrayList<>();
    for (int i = 0; i < node.getNumChildren(); i++) {
      Node child = node.getChild(i);
      if (end(child) > start(child)) {
        found.add(child);
      }
    }
    return found;
  }

  public static <T extends Node> T only(Node node, Class<T> type) {
    return node.firstChild(type);
  }

  /** Children and uncovered tokens, in the order of the text. */
  public static List<Part> parts(Node node) {
    List<Part> parts = new ArrayList<>();
    List<Node> children = children(node);
    int next = 0;
    JjtreeNode<?> jjtree = (JjtreeNode<?>) node;
    JavaccToken last = jjtree.getLastToken();
    for (JavaccToken t = jjtree.getFirstToken(); t != null; t = t.getNext()) {
      int at = t.getRegion().getStartOffset();
      while (next < children.size() && end(children.get(next)) <= at) {
        next++;
      }
      if (next < children.size() && at >= start(children.get(next))) {
        Node child = children.get(next);
        if (parts.isEmpty() || parts.get(parts.size() - 1).node() != child) {
          parts.add(new Part(child, "", start(child), end(child)));
        }
      } else if (t.getRegion().getLength() > 0) {
        String word = t.getText().toString().toUpperCase(Locale.ROOT);
        parts.add(new Part(null, word, at, t.getRegion().getEndOffset()));
      }
      if (t == last) {
        break;
      }
    }
    return parts;
  }

  /** All tokens of a node, in upper case. */
  public static List<String> words(Node node) {
    List<String> words = new ArrayList<>();
    JjtreeNode<?> jjtree = (JjtreeNode<?>) node;
    for (JavaccToken t = jjtree.getFirstToken(); t != null; t = t.getNext()) {
      if (t.getRegion().getLength() > 0) {
        words.add(t.getText().toString().toUpperCase(Locale.ROOT));
      }
      if (t == jjtree.getLastToken()) {
        break;
      }
    }
    return words;
  }

  public static boolean hasWord(Node node, String word) {
    return parts(node).stream().anyMatch(p -> p.is(word));
  }

  /** The parts of a dotted name, in lower case as PostgreSQL folds them. */
  public static List<String> names(Node node) {
    return words(node).stream()
        .filter(w -> !w.equals("."))
        .map(w -> w.toLowerCase(Locale.ROOT))
        .toList();
  }

  public static String name(Node node) {
    return String.join(".", names(node));
  }
}
