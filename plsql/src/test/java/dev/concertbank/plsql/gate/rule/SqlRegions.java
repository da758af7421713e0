package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeleteStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTInsertStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTMergeStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectIntoStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTUpdateStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTView;

/** The parts of a file that Oracle's SQL engine sees, not its PL/SQL engine. */
final class SqlRegions {

  private SqlRegions() {}

  static List<Node> in(Unit unit) {
    List<Node> found = new ArrayList<>();
    found.addAll(unit.all(ASTSelectIntoStatement.class));
    found.addAll(unit.all(ASTSelectStatement.class));
    found.addAll(unit.all(ASTInsertStatement.class));
    found.addAll(unit.all(ASTUpdateStatement.class));
    found.addAll(unit.all(ASTDeleteStatement.class));
    found.addAll(unit.all(ASTMergeStatement.class));
    found.addAll(unit.all(ASTView.class));
    return found;
  }

  /** The words of each region; a name of a variable that INTO fills is among them. */
  static List<List<Word>> words(Unit unit) {
    return in(unit).stream().map(unit::words).toList();
  }
}
