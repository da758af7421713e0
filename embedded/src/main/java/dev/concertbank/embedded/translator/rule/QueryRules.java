package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionCall;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionName;
import net.sourceforge.pmd.lang.plsql.ast.ASTTableAlias;
import net.sourceforge.pmd.lang.plsql.ast.ASTTableCollectionExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTWithinClause;

/** Clauses of queries that differ by a word or two. */
final class QueryRules {
  private QueryRules() {}

  /** FROM DUAL goes; a join with DUAL is refused. */
  static String from(Node node, Rendering r) {
    return Tree.words(node).equals(List.of("FROM", "DUAL")) ? "" : r.copy(node);
  }

  /** {@code TABLE(ids) t}. */
  static String table(Node node, Rendering r) {
    ASTTableCollectionExpression collection = node.firstChild(ASTTableCollectionExpression.class);
    if (collection == null) {
      if (Tree.words(node).get(0).equals("DUAL")) {
        r.refuse(node, "a join with DUAL", "select the value in the select list");
      }
      return r.copy(node);
    }
    ASTTableAlias alias = node.firstChild(ASTTableAlias.class);
    if (alias == null || Tree.children(collection).size() != 1) {
      r.refuse(node, r.raw(node), "write TABLE(collection) with an alias: TABLE(p_ids) t");
      return r.raw(node);
    }
    String array = r.flat(Tree.children(collection).get(0));
    return "unnest(" + array + ") AS " + Tree.name(alias) + "(column_value)";
  }

  static String setOperation(Node node, Rendering r) {
    List<String> words = Tree.words(node);
    return words.equals(List.of("MINUS")) ? "EXCEPT" : r.raw(node);
  }

  /** LISTAGG has its order behind it, string_agg in its parentheses. */
  static String listagg(Node node, Rendering r) {
    ASTWithinClause within = node.firstChild(ASTWithinClause.class);
    if (within == null) {
      return r.copy(node);
    }
    ASTFunctionCall call = node.firstChild(ASTFunctionCall.class);
    List<String> values = Calls.values(call, r);
    boolean plain = Tree.children(node).size() == 2 && values.size() == 2;
    if (!Tree.name(call.firstChild(ASTFunctionName.class)).equals("listagg") || !plain) {
      r.refuse(node, r.raw(node), "use LISTAGG(x, ',') WITHIN GROUP (ORDER BY y)");
      return r.raw(node);
    }
    String order = r.flat(Tree.children(within).get(0));
    return "string_agg("
        + Builtins.asText(values.get(0))
        + ", "
        + values.get(1)
        + " "
        + order
        + ")";
  }
}
