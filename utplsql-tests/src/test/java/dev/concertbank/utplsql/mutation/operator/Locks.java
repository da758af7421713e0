package dev.concertbank.utplsql.mutation.operator;

import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.embedded.translator.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTForUpdateClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTOrderByClause;

/** Row locks: none, another way of waiting, another order. */
final class Locks {
  private static final Pattern WAITING =
      Pattern.compile("\\s+(NOWAIT|SKIP\\s+LOCKED|WAIT\\s+\\d+)$", Pattern.CASE_INSENSITIVE);

  private Locks() {}

  static List<Replacement> drop(Node node, SourceText source) {
    return node instanceof ASTForUpdateClause ? List.of(Replacement.of(node, "", true)) : List.of();
  }

  static List<Replacement> exchange(Node node, SourceText source) {
    if (!(node instanceof ASTForUpdateClause)) {
      return List.of();
    }
    String clause = source.slice(Tree.start(node), Tree.end(node));
    Matcher now = WAITING.matcher(clause);
    boolean said = now.find();
    String head = said ? clause.substring(0, now.start()) : clause;
    String first = said ? now.group(1).toUpperCase(java.util.Locale.ROOT).substring(0, 2) : "";
    List<Replacement> others = new ArrayList<>();
    for (String way : List.of("NOWAIT", "SKIP LOCKED", "WAIT 5")) {
      if (!said || !way.startsWith(first)) {
        others.add(Replacement.of(node, head + " " + way, true));
      }
    }
    return others;
  }

  static List<Replacement> reorder(Node node, SourceText source) {
    boolean locking =
        node instanceof ASTOrderByClause
            && node.getParent().children(ASTForUpdateClause.class).nonEmpty();
    if (!locking) {
      return List.of();
    }
    return List.of(
        Replacement.of(node, "", true), Replacement.of(node, Values.reversed(node, source), true));
  }
}
