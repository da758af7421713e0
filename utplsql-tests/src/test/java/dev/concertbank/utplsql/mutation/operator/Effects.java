package dev.concertbank.utplsql.mutation.operator;

import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.embedded.translator.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTAssignment;
import net.sourceforge.pmd.lang.plsql.ast.ASTColumn;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeleteStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTForAllStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTInsertStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTMergeStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTTableName;
import net.sourceforge.pmd.lang.plsql.ast.ASTUnlabelledStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTUpdateSetClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTUpdateStatement;

/** What statements do. */
final class Effects {
  private static final List<Class<? extends Node>> CHANGES =
      List.of(
          ASTInsertStatement.class,
          ASTUpdateStatement.class,
          ASTDeleteStatement.class,
          ASTMergeStatement.class,
          ASTForAllStatement.class);

  /** {@code DBMS_AQ.ENQUEUE}, {@code ticket_event}, and what puts messages into queues. */
  private static final Pattern ANNOUNCEMENT =
      Pattern.compile(
          "dbms_aq\\.enqueue\\b|ticket_event\\.|place_queue\\.put\\b|put\\b|publish\\w*\\b");

  private Effects() {}

  /** Each call is a guard or an effect: whatever it is, somebody must miss it. */
  static List<Replacement> dropCall(Node node, SourceText source) {
    return isCall(node, source) && !announces(node, source)
        ? List.of(Replacement.of(node.getChild(0), "NULL", true))
        : List.of();
  }

  /** A change without its message; the rows are all right, so only who looks for it misses it. */
  static List<Replacement> skipEnqueue(Node node, SourceText source) {
    return isCall(node, source) && announces(node, source)
        ? List.of(Replacement.of(node.getChild(0), "NULL", true))
        : List.of();
  }

  private static boolean isCall(Node node, SourceText source) {
    return node instanceof ASTUnlabelledStatement
        && node.getChild(0) instanceof ASTExpression expression
        && !(expression.getChild(0) instanceof ASTAssignment)
        && !source.slice(Tree.start(expression), Tree.end(expression)).equalsIgnoreCase("NULL");
  }

  private static boolean announces(Node call, SourceText source) {
    String text = source.slice(Tree.start(call), Tree.end(call)).toLowerCase(Locale.ROOT);
    return ANNOUNCEMENT.matcher(text).lookingAt();
  }

  /** A message that commits by itself: it is there although the change is not. */
  static List<Replacement> enqueueApart(Node node, SourceText source) {
    boolean commits =
        node instanceof ASTAssignment
            && source
                .slice(Tree.start(node), Tree.end(node))
                .toLowerCase(Locale.ROOT)
                .endsWith("dbms_aq.on_commit");
    return commits
        ? List.of(
            Replacement.of(node.getChild(node.getNumChildren() - 1), "DBMS_AQ.IMMEDIATE", true))
        : List.of();
  }

  static List<Replacement> dropChange(Node node, SourceText source) {
    boolean change =
        node.getParent() instanceof ASTUnlabelledStatement
            && CHANGES.stream().anyMatch(type -> type.isInstance(node));
    return change ? List.of(Replacement.of(node, "NULL", true)) : List.of();
  }

  static List<Replacement> dropAssignment(Node node, SourceText source) {
    return node instanceof ASTAssignment
        ? List.of(Replacement.of(node, "NULL", Guards.mentionsState(node)))
        : List.of();
  }

  /** {@code SET a = 1} becomes {@code SET a = a}. */
  static List<Replacement> keepColumn(Node node, SourceText source) {
    if (!(node instanceof ASTUpdateSetClause)) {
      return List.of();
    }
    List<Replacement> kept = new ArrayList<>();
    String alias = "";
    Node column = null;
    for (Node child : Tree.children(node)) {
      if (child instanceof ASTTableName) {
        alias = Tree.name(child) + ".";
      } else if (child instanceof ASTColumn) {
        column = child;
      } else if (child instanceof ASTExpression && column != null) {
        boolean guard = Guards.mentionsState(column);
        kept.add(Replacement.of(child, alias + Tree.name(column), guard));
        alias = "";
        column = null;
      }
    }
    return kept;
  }
}
