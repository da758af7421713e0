package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.rule.Effects.Kind;
import dev.concertbank.embedded.translator.source.Tree;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionHandler;
import net.sourceforge.pmd.lang.plsql.ast.ASTQualifiedName;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;

/**
 * Refuses blocks that Oracle would leave half done. When a statement fails, Oracle takes back that
 * statement, PostgreSQL everything since BEGIN. The two agree when the handler raises, or when
 * nothing could have been done before the failure.
 */
final class HalfDoneWork {
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
    Effects effects = r.effects();
    boolean changes = effects.changes(statement, r.packageName());
    Set<Kind> kinds = effects.kinds(statement, r.packageName());
    boolean fails = kinds.stream().anyMatch(caught::contains);
    boolean loops = Effects.isLoop(statement) && changes;
    boolean half = changes && kinds.contains(Kind.CALL);
    if (fails && (done || loops || half)) {
      r.refuse(
          statement,
          "a block that Oracle would leave half done",
          "let the handler raise, or put the one statement that may fail into a block of its own");
      return false;
    }
    return done || changes;
  }
}
