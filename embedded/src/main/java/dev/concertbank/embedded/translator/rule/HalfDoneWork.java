package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.rule.Effects.Kind;
import dev.concertbank.embedded.translator.source.Tree;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTCursorForLoopStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionHandler;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTForAllStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTForStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTLoopStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTQualifiedName;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTUnlabelledStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTWhileStatement;

/**
 * Refuses blocks that Oracle would leave half done. When a statement fails, Oracle takes back that
 * statement, PostgreSQL everything since BEGIN. The two agree when the handler raises, or when
 * nothing could have been done before the failure.
 */
final class HalfDoneWork {
  private static final List<Class<? extends Node>> LOOPS =
      List.of(
          ASTLoopStatement.class,
          ASTWhileStatement.class,
          ASTForStatement.class,
          ASTCursorForLoopStatement.class);

  private HalfDoneWork() {}

  static void check(Node block, Rendering r) {
    Set<Kind> caught = EnumSet.noneOf(Kind.class);
    for (ASTExceptionHandler handler : block.children(ASTExceptionHandler.class)) {
      if (!r.effects().alwaysRaises(handler, r.packageName())) {
        caught.addAll(raisers(handler));
      }
    }
    if (!caught.isEmpty()) {
      walk(block, caught, false, r);
    }
  }

  /** Which kinds of statement may raise what a handler catches. */
  private static Set<Kind> raisers(Node handler) {
    Set<Kind> kinds = EnumSet.of(Kind.CALL);
    for (Node name : handler.children(ASTQualifiedName.class)) {
      switch (Tree.name(name)) {
        case "no_data_found", "too_many_rows" -> kinds.add(Kind.QUERY);
        case "dup_val_on_index" -> kinds.add(Kind.CHANGE);
        default -> kinds.addAll(EnumSet.allOf(Kind.class));
      }
    }
    return kinds;
  }

  /** Returns whether something may have been done when the statements of a node are through. */
  private static boolean walk(Node node, Set<Kind> caught, boolean done, Rendering r) {
    boolean doneNow = done;
    List<ASTStatement> statements = Effects.statements(node);
    for (ASTStatement statement : statements) {
      doneNow = step(statement, caught, doneNow, r);
    }
    return doneNow;
  }

  private static boolean step(ASTStatement statement, Set<Kind> caught, boolean done, Rendering r) {
    boolean changes = r.effects().changes(statement, r.packageName());
    if (statement.descendants(ASTStatement.class).nonEmpty()) {
      return compound(statement, caught, done || (changes && isLoop(statement)), r);
    }
    Set<Kind> kinds = r.effects().kinds(statement, r.packageName());
    boolean fails = kinds.stream().anyMatch(caught::contains);
    // A FORALL keeps what it did before it failed, and so may a routine.
    boolean half = changes && (kinds.contains(Kind.CALL) || isForall(statement));
    if (fails && (done || half)) {
      refuse(statement, r);
      return false;
    }
    return done || changes;
  }

  /** One branch of several is taken; the statements of a loop or block follow each other. */
  private static boolean compound(
      ASTStatement statement, Set<Kind> caught, boolean done, Rendering r) {
    if (done && conditionMayFail(statement, caught, r)) {
      refuse(statement, r);
      return false;
    }
    boolean doneAfter = done;
    for (Node parent : parents(statement)) {
      doneAfter |= walk(parent, caught, done, r);
    }
    return doneAfter;
  }

  private static boolean conditionMayFail(ASTStatement statement, Set<Kind> caught, Rendering r) {
    return statement
        .descendants(ASTExpression.class)
        .filter(e -> e.ancestors(ASTStatement.class).first() == statement)
        .any(e -> caught.contains(Kind.OTHER) || r.effects().isCall(e, r.packageName()));
  }

  private static void refuse(ASTStatement statement, Rendering r) {
    r.refuse(
        statement,
        "a block that Oracle would leave half done",
        "let the handler raise, or put the one statement that may fail into a block of its own");
  }

  /** The nodes right above the statements that a statement is made of. */
  private static List<Node> parents(ASTStatement statement) {
    return statement
        .descendants(ASTStatement.class)
        .filter(inner -> inner.ancestors(ASTStatement.class).first() == statement)
        .toList()
        .stream()
        .map(Node::getParent)
        .distinct()
        .map(Node.class::cast)
        .toList();
  }

  private static boolean isLoop(Node statement) {
    return LOOPS.stream().anyMatch(type -> type.isInstance(kind(statement)));
  }

  private static boolean isForall(Node statement) {
    return kind(statement) instanceof ASTForAllStatement;
  }

  /** What a statement is, without its label. */
  private static Node kind(Node statement) {
    Node unlabelled = statement.descendants(ASTUnlabelledStatement.class).first();
    return unlabelled == null ? statement : unlabelled.getChild(0);
  }
}
