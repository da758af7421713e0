package dev.concertbank.embedded.translator.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTAdditiveExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTAssignment;
import net.sourceforge.pmd.lang.plsql.ast.ASTBlock;
import net.sourceforge.pmd.lang.plsql.ast.ASTCloseStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTComparisonCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTCursorForLoopStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTCursorUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTDatatype;
import net.sourceforge.pmd.lang.plsql.ast.ASTDateTimeLiteral;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeleteStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTEqualityExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionHandler;
import net.sourceforge.pmd.lang.plsql.ast.ASTExtractExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTFetchStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTForAllStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTForStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTForUpdateClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTFromClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionCall;
import net.sourceforge.pmd.lang.plsql.ast.ASTImplicitCursorAttribute;
import net.sourceforge.pmd.lang.plsql.ast.ASTInsertStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTIntoClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTLikeCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTLiteral;
import net.sourceforge.pmd.lang.plsql.ast.ASTMergeStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTMergeUpdateClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTMultiplicativeExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTOpenStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTPragma;
import net.sourceforge.pmd.lang.plsql.ast.ASTPrimaryExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTPrimaryPrefix;
import net.sourceforge.pmd.lang.plsql.ast.ASTRaiseStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTRelationalExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTReturnStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTReturningClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectIntoStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTSimpleExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTSubTypeDefinition;
import net.sourceforge.pmd.lang.plsql.ast.ASTSubqueryOperation;
import net.sourceforge.pmd.lang.plsql.ast.ASTTableReference;
import net.sourceforge.pmd.lang.plsql.ast.ASTUnlabelledStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTUpdateSetClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTUpdateStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTVariableOrConstantDeclarator;

/**
 * Every kind of node that is understood: the rules here, and {@link CopiedNodes}. Any other stops
 * the translation.
 */
final class RuleTable {
  private static final Map<Class<? extends Node>, Rule> RULES = new HashMap<>();
  private static final Set<String> CONSTRUCTS = new TreeSet<>();

  static {
    CopiedNodes.TYPES.forEach(type -> RULES.put(type, Rule.COPY));
    put("calls", ASTStatement.class, Probes::statement);
    put("calls", ASTUnlabelledStatement.class, new StatementRule());
    put("declarations", ASTAssignment.class, new AssignmentRule());
    put("calls", ASTReturnStatement.class, AssignmentRule::returned);
    put("names", ASTSimpleExpression.class, new NameRule());
    put("functions", ASTFunctionCall.class, new FunctionCallRule());
    put("collections", ASTPrimaryExpression.class, new PrimaryExpressionRule());
    put("listagg", ASTPrimaryPrefix.class, QueryRules::listagg);
    put("concatenation", ASTAdditiveExpression.class, new ConcatRule());
    put("division", ASTMultiplicativeExpression.class, new MultiplicativeRule());
    put("comparisons", ASTRelationalExpression.class, new RelationalRule());
    put("comparisons", ASTLikeCondition.class, new LikeRule());
    put("comparisons", ASTEqualityExpression.class, new RelationalRule());
    put("comparisons", ASTComparisonCondition.class, new RelationalRule());
    put("literals", ASTLiteral.class, new LiteralRule());
    put("time", ASTDateTimeLiteral.class, new DateTimeLiteralRule());
    put("time", ASTExtractExpression.class, TimeFunctions::extract);
    put("row-count", ASTImplicitCursorAttribute.class, new RowCount());
    put("select-into", ASTSelectIntoStatement.class, new SelectIntoRule());
    put("select-into", ASTIntoClause.class, SelectIntoRule::into);
    put("row-locks", ASTForUpdateClause.class, new ForUpdateRule());
    put("queries", ASTFromClause.class, QueryRules::from);
    put("queries", ASTTableReference.class, QueryRules::table);
    put("queries", ASTSubqueryOperation.class, QueryRules::setOperation);
    put("dml", ASTInsertStatement.class, new DmlRule());
    put("dml", ASTUpdateStatement.class, new DmlRule());
    put("dml", ASTDeleteStatement.class, new DmlRule());
    put("dml", ASTMergeStatement.class, new DmlRule());
    put("dml", ASTUpdateSetClause.class, new SetClauseRule());
    put("dml", ASTMergeUpdateClause.class, new SetClauseRule());
    put("returning", ASTReturningClause.class, DmlRule::returning);
    put("forall", ASTForAllStatement.class, new ForallRule());
    put("cursors", ASTCursorUnit.class, CursorRules::declaration);
    put("cursors", ASTOpenStatement.class, CursorRules::open);
    put("cursors", ASTFetchStatement.class, CursorRules::fetch);
    put("cursors", ASTCloseStatement.class, CursorRules::close);
    put("loops", ASTForStatement.class, LoopRules::counted);
    put("loops", ASTCursorForLoopStatement.class, LoopRules::overQuery);
    put("exceptions", ASTBlock.class, BlockRules::block);
    put("exceptions", ASTExceptionHandler.class, BlockRules::handler);
    put("exceptions", ASTRaiseStatement.class, new RaiseRule());
    put("declarations", ASTVariableOrConstantDeclarator.class, DeclarationRules::variable);
    put("declarations", ASTDatatype.class, DeclarationRules::datatype);
    put("exceptions", ASTExceptionDeclaration.class, DeclarationRules::nothing);
    put("exceptions", ASTPragma.class, DeclarationRules::nothing);
    put("declarations", ASTSubTypeDefinition.class, DeclarationRules::nothing);
  }

  private RuleTable() {}

  static Optional<Rule> find(Node node) {
    return Optional.ofNullable(RULES.get(node.getClass()));
  }

  /** The constructs with rules; each has a row in the README and a folder of golden files. */
  static Set<String> constructs() {
    return CONSTRUCTS;
  }

  private static void put(String construct, Class<? extends Node> type, Rule rule) {
    CONSTRUCTS.add(construct);
    RULES.put(type, rule);
  }
}
