package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectIntoStatement;

/**
 * Row locks. Oracle's do not hold up inserts of child rows, as PostgreSQL's FOR UPDATE would: it is
 * FOR NO KEY UPDATE that equals them.
 */
final class ForUpdateRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    List<String> words = Tree.words(node);
    String lock = "FOR NO KEY UPDATE" + of(node, words, r);
    if (words.contains("SKIP")) {
      return lock + " SKIP LOCKED";
    }
    if (!(node.getParent() instanceof ASTSelectIntoStatement)) {
      refuseInCursor(node, r);
      return lock;
    }
    if (words.contains("NOWAIT")) {
      return lock + " NOWAIT";
    }
    if (words.contains("WAIT")) {
      waitFor(words.get(words.indexOf("WAIT") + 1), node, r);
    }
    return lock;
  }

  /** Oracle locks the rows of a cursor when it is opened, PostgreSQL each when it is fetched. */
  private static void refuseInCursor(Node node, Rendering r) {
    r.refuse(
        node,
        "FOR UPDATE in a cursor",
        "SELECT .. BULK COLLECT INTO .. FOR UPDATE, or add SKIP LOCKED");
  }

  /** {@code OF s.status}: PostgreSQL names the table, not its column. */
  private static String of(Node node, List<String> words, Rendering r) {
    if (!words.contains("OF")) {
      return "";
    }
    Set<String> tables = new LinkedHashSet<>();
    int from = words.indexOf("OF") + 1;
    while (from + 2 < words.size() && words.get(from + 1).equals(".")) {
      tables.add(words.get(from).toLowerCase(Locale.ROOT));
      boolean more = from + 3 < words.size() && words.get(from + 3).equals(",");
      from += 4;
      if (!more) {
        break;
      }
    }
    if (tables.isEmpty()) {
      r.refuse(
          node, r.raw(node), "qualify the column by its table's alias: FOR UPDATE OF s.status");
    }
    return " OF " + String.join(", ", tables);
  }

  private static void waitFor(String seconds, Node node, Rendering r) {
    if (!seconds.matches("[1-9][0-9]*")) {
      r.refuse(node, r.raw(node), "use NOWAIT, or WAIT n with a literal n above 0");
      return;
    }
    String before = r.routine().temporary("text");
    r.statement().before(before + " := ora.lock_timeout('" + seconds + "s');");
    r.statement().after(before + " := ora.lock_timeout(" + before + ");");
  }
}
