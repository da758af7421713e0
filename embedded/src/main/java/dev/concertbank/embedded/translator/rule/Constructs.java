package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import java.util.Map;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTEmbeddedSqlStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTGotoStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTHierarchicalQueryClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTMemberCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTMultiTableInsert;
import net.sourceforge.pmd.lang.plsql.ast.ASTOuterJoinExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTPipelineStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTRegexpLikeCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTSqlStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTTriggerUnit;

/** How a person calls a construct that has no rule, and what to write instead. */
final class Constructs {
  private record Advice(String name, String remedy) {}

  private static final Map<Class<? extends Node>, Advice> KNOWN =
      Map.of(
          ASTGotoStatement.class,
          new Advice("GOTO", "use a loop with EXIT or CONTINUE"),
          ASTEmbeddedSqlStatement.class,
          new Advice("EXECUTE IMMEDIATE", "write static SQL"),
          ASTHierarchicalQueryClause.class,
          new Advice("CONNECT BY", "use WITH, or a loop"),
          ASTOuterJoinExpression.class,
          new Advice("outer join with (+)", "use LEFT JOIN"),
          ASTMultiTableInsert.class,
          new Advice("INSERT ALL", "write one INSERT for each table"),
          ASTPipelineStatement.class,
          new Advice("PIPE ROW", "return a collection or a SYS_REFCURSOR"),
          ASTSqlStatement.class,
          new Advice(
              "COMMIT, ROLLBACK, SAVEPOINT, SET TRANSACTION or LOCK TABLE",
              "leave the transaction to the caller and lock rows"),
          ASTMemberCondition.class,
          new Advice("MEMBER OF", "use TABLE(collection)"),
          ASTRegexpLikeCondition.class,
          new Advice("REGEXP_LIKE", "use LIKE: the two engines match differently"),
          ASTTriggerUnit.class,
          new Advice("trigger", "do it in the package that makes the change"));

  private Constructs() {}

  static String name(Node node) {
    Advice advice = KNOWN.get(node.getClass());
    List<String> words = Tree.words(node);
    String shown = String.join(" ", words.subList(0, Math.min(words.size(), 4)));
    return advice != null ? advice.name() : node.getXPathNodeName() + " (" + shown + ")";
  }

  static String remedy(Node node) {
    Advice advice = KNOWN.get(node.getClass());
    return advice != null
        ? advice.remedy()
        : "use a construct that the table in embedded/README.md lists, or add a rule for this one";
  }
}
