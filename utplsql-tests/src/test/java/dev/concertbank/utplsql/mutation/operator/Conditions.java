package dev.concertbank.utplsql.mutation.operator;

import dev.concertbank.embedded.translator.source.Part;
import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.embedded.translator.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTComparisonCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTCompoundCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTConditionalAndExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTConditionalOrExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTEqualityExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTInCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTIsNullCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTRelationalExpression;

/** Terms and comparisons, in PL/SQL and in SQL. */
final class Conditions {
  private static final Map<String, String> FLIPPED =
      Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">", "=", "<>", "<>", "=", "!=", "=");

  private static final List<String> TESTS = List.of("NULL", "IN", "LIKE");

  private Conditions() {}

  /** One term of AND is always true, one of OR never. */
  static List<Replacement> dropTerm(Node node, SourceText source) {
    String word = connective(node);
    if (word.isEmpty()) {
      return List.of();
    }
    String constant = word.equals("AND") ? "1 = 1" : "1 = 0";
    List<Replacement> dropped = new ArrayList<>();
    List<Node> terms = Tree.children(node);
    for (int i = 0; i < terms.size(); i++) {
      Node term = terms.get(i);
      // SQL's tree leans to the right: the last child holds the terms that are left.
      // PL/SQL's takes the AND of BETWEEN for another, which leaves half a term on either side.
      boolean half = isOpen(term) || (i > 0 && isOpen(terms.get(i - 1)));
      if (!half && !isChain(term)) {
        dropped.add(Replacement.of(term, constant, Guards.protects(term)));
      }
    }
    return dropped;
  }

  private static String connective(Node node) {
    if (node instanceof ASTConditionalAndExpression) {
      return "AND";
    }
    if (node instanceof ASTConditionalOrExpression) {
      return "OR";
    }
    if (!(node instanceof ASTCompoundCondition)) {
      return "";
    }
    return Tree.hasWord(node, "AND") ? "AND" : Tree.hasWord(node, "OR") ? "OR" : "";
  }

  private static boolean isOpen(Node term) {
    List<String> words = Tree.words(term);
    return words.lastIndexOf("BETWEEN") > words.lastIndexOf("AND");
  }

  private static boolean isChain(Node term) {
    return term.getNumChildren() > 0
        && Tree.start(term.getChild(0)) == Tree.start(term)
        && term.getChild(0) instanceof ASTCompoundCondition inner
        && !connective(inner).isEmpty();
  }

  static List<Replacement> flip(Node node, SourceText source) {
    boolean compares =
        node instanceof ASTComparisonCondition
            || node instanceof ASTRelationalExpression
            || node instanceof ASTEqualityExpression;
    if (!compares) {
      return List.of();
    }
    // PMD makes two tokens of <=, so the text between the operands is read.
    List<Node> operands = Tree.children(node);
    List<Replacement> flipped = new ArrayList<>();
    for (int i = 1; i < operands.size(); i++) {
      int from = Tree.end(operands.get(i - 1));
      String between = source.slice(from, Tree.start(operands.get(i)));
      String operator = between.strip();
      if (FLIPPED.containsKey(operator)) {
        int at = from + between.indexOf(operator);
        String other = FLIPPED.get(operator);
        flipped.add(new Replacement(at, at + operator.length(), other, Guards.protects(node)));
      }
    }
    return flipped;
  }

  /** IS NULL and IS NOT NULL, IN and NOT IN. */
  static List<Replacement> flipTest(Node node, SourceText source) {
    boolean tests =
        node instanceof ASTIsNullCondition
            || node instanceof ASTInCondition
            || node instanceof ASTRelationalExpression;
    if (!tests) {
      return List.of();
    }
    boolean guard = Guards.protects(node);
    for (Part part : Tree.parts(node)) {
      if (part.is("NOT")) {
        return List.of(at(part, "", guard));
      }
      if (TESTS.contains(part.word())) {
        return List.of(at(part, "NOT " + part.word(), guard));
      }
    }
    return List.of();
  }

  private static Replacement at(Part part, String text, boolean guard) {
    return new Replacement(part.start(), part.end(), text, guard);
  }
}
