package dev.concertbank.embedded.translator.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTAdditiveExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTBlock;
import net.sourceforge.pmd.lang.plsql.ast.ASTCursorForLoopStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTCursorUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTDatatype;
import net.sourceforge.pmd.lang.plsql.ast.ASTDateTimeLiteral;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeleteStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionHandler;
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
import net.sourceforge.pmd.lang.plsql.ast.ASTMemberCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTMergeStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTMergeUpdateClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTMultiplicativeExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTPragma;
import net.sourceforge.pmd.lang.plsql.ast.ASTPrimaryExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTPrimaryPrefix;
import net.sourceforge.pmd.lang.plsql.ast.ASTRaiseStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTRelationalExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTReturningClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectIntoStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTSimpleExpression;
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

  static {
    CopiedNodes.TYPES.forEach(type -> RULES.put(type, Rule.COPY));
    RULES.put(ASTUnlabelledStatement.class, new StatementRule());
    RULES.put(ASTSimpleExpression.class, new NameRule());
    RULES.put(ASTFunctionCall.class, new FunctionCallRule());
    RULES.put(ASTPrimaryExpression.class, new PrimaryExpressionRule());
    RULES.put(ASTPrimaryPrefix.class, QueryRules::listagg);
    RULES.put(ASTAdditiveExpression.class, new ConcatRule());
    RULES.put(ASTMultiplicativeExpression.class, new MultiplicativeRule());
    RULES.put(ASTRelationalExpression.class, new RelationalRule());
    RULES.put(ASTLikeCondition.class, new LikeRule());
    RULES.put(ASTMemberCondition.class, new MemberRule());
    RULES.put(ASTLiteral.class, new LiteralRule());
    RULES.put(ASTDateTimeLiteral.class, new IntervalLiteralRule());
    RULES.put(ASTImplicitCursorAttribute.class, new RowCount());
    RULES.put(ASTSelectIntoStatement.class, new SelectIntoRule());
    RULES.put(ASTIntoClause.class, SelectIntoRule::into);
    RULES.put(ASTForUpdateClause.class, new ForUpdateRule());
    RULES.put(ASTFromClause.class, QueryRules::from);
    RULES.put(ASTTableReference.class, QueryRules::table);
    RULES.put(ASTSubqueryOperation.class, QueryRules::setOperation);
    RULES.put(ASTInsertStatement.class, new DmlRule());
    RULES.put(ASTUpdateStatement.class, new DmlRule());
    RULES.put(ASTDeleteStatement.class, new DmlRule());
    RULES.put(ASTMergeStatement.class, new DmlRule());
    RULES.put(ASTUpdateSetClause.class, new SetClauseRule());
    RULES.put(ASTMergeUpdateClause.class, new SetClauseRule());
    RULES.put(ASTReturningClause.class, DmlRule::returning);
    RULES.put(ASTForAllStatement.class, new ForallRule());
    RULES.put(ASTCursorUnit.class, CursorRules::declaration);
    RULES.put(ASTFetchStatement.class, CursorRules::fetch);
    RULES.put(ASTForStatement.class, LoopRules::counted);
    RULES.put(ASTCursorForLoopStatement.class, LoopRules::overQuery);
    RULES.put(ASTBlock.class, BlockRules::block);
    RULES.put(ASTExceptionHandler.class, BlockRules::handler);
    RULES.put(ASTRaiseStatement.class, new RaiseRule());
    RULES.put(ASTVariableOrConstantDeclarator.class, DeclarationRules::variable);
    RULES.put(ASTDatatype.class, DeclarationRules::datatype);
    RULES.put(ASTExceptionDeclaration.class, DeclarationRules::nothing);
    RULES.put(ASTPragma.class, DeclarationRules::nothing);
    RULES.put(ASTSubTypeDefinition.class, DeclarationRules::nothing);
  }

  private RuleTable() {}

  static Optional<Rule> find(Node node) {
    return Optional.ofNullable(RULES.get(node.getClass()));
  }

  static Map<Class<? extends Node>, Rule> rules() {
    return RULES;
  }
}
