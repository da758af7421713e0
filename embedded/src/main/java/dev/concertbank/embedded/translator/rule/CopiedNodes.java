package dev.concertbank.embedded.translator.rule;

import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTAnalyticClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTArgument;
import net.sourceforge.pmd.lang.plsql.ast.ASTArgumentList;
import net.sourceforge.pmd.lang.plsql.ast.ASTArguments;
import net.sourceforge.pmd.lang.plsql.ast.ASTBetweenCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTBooleanLiteral;
import net.sourceforge.pmd.lang.plsql.ast.ASTCaseExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTCaseStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTCaseWhenClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTCollectionName;
import net.sourceforge.pmd.lang.plsql.ast.ASTColumn;
import net.sourceforge.pmd.lang.plsql.ast.ASTColumnAlias;
import net.sourceforge.pmd.lang.plsql.ast.ASTCompoundCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTConditionalAndExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTConditionalOrExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTContinueStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTCrossOuterApplyClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTCursorSpecification;
import net.sourceforge.pmd.lang.plsql.ast.ASTDMLTableExpressionClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeclarativeSection;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeclarativeUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTElseClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTElsifClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTExistsCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTExitStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpressionList;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpressionListMultiple;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpressionListSingle;
import net.sourceforge.pmd.lang.plsql.ast.ASTForIndex;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionName;
import net.sourceforge.pmd.lang.plsql.ast.ASTGroupByClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTGroupingExpressionList;
import net.sourceforge.pmd.lang.plsql.ast.ASTID;
import net.sourceforge.pmd.lang.plsql.ast.ASTIfStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTInCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTInnerCrossJoinClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTInsertIntoClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTIsNullCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTJoinClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTLabel;
import net.sourceforge.pmd.lang.plsql.ast.ASTLabelledStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTLikeExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTLoopStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTMergeInsertClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTName;
import net.sourceforge.pmd.lang.plsql.ast.ASTNullLiteral;
import net.sourceforge.pmd.lang.plsql.ast.ASTNumericLiteral;
import net.sourceforge.pmd.lang.plsql.ast.ASTOrderByClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTOuterJoinClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTOuterJoinType;
import net.sourceforge.pmd.lang.plsql.ast.ASTQualifiedID;
import net.sourceforge.pmd.lang.plsql.ast.ASTQualifiedName;
import net.sourceforge.pmd.lang.plsql.ast.ASTQueryBlock;
import net.sourceforge.pmd.lang.plsql.ast.ASTQueryPartitionClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTRowLimitingClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTSchemaName;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectList;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTSingleTableInsert;
import net.sourceforge.pmd.lang.plsql.ast.ASTSqlExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTStringExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTStringLiteral;
import net.sourceforge.pmd.lang.plsql.ast.ASTTableAlias;
import net.sourceforge.pmd.lang.plsql.ast.ASTTableName;
import net.sourceforge.pmd.lang.plsql.ast.ASTUnaryExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTUnaryExpressionNotPlusMinus;
import net.sourceforge.pmd.lang.plsql.ast.ASTUnqualifiedID;
import net.sourceforge.pmd.lang.plsql.ast.ASTValuesClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTVariableName;
import net.sourceforge.pmd.lang.plsql.ast.ASTVariableOrConstantDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTWhereClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTWhileStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTWindowingClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTWithClause;

/** Nodes that read the same in both languages; what is inside them is translated. */
final class CopiedNodes {
  static final List<Class<? extends Node>> TYPES =
      List.of(
          ASTAnalyticClause.class,
          ASTArgument.class,
          ASTArgumentList.class,
          ASTArguments.class,
          ASTBetweenCondition.class,
          ASTBooleanLiteral.class,
          ASTCaseExpression.class,
          ASTCaseStatement.class,
          ASTCaseWhenClause.class,
          ASTCollectionName.class,
          ASTColumn.class,
          ASTColumnAlias.class,
          ASTCompoundCondition.class,
          ASTCondition.class,
          ASTConditionalAndExpression.class,
          ASTConditionalOrExpression.class,
          ASTContinueStatement.class,
          ASTCrossOuterApplyClause.class,
          ASTCursorSpecification.class,
          ASTDMLTableExpressionClause.class,
          ASTDeclarativeSection.class,
          ASTDeclarativeUnit.class,
          ASTElseClause.class,
          ASTElsifClause.class,
          ASTExistsCondition.class,
          ASTExitStatement.class,
          ASTExpression.class,
          ASTExpressionList.class,
          ASTExpressionListMultiple.class,
          ASTExpressionListSingle.class,
          ASTForIndex.class,
          ASTFunctionName.class,
          ASTGroupByClause.class,
          ASTGroupingExpressionList.class,
          ASTID.class,
          ASTIfStatement.class,
          ASTInCondition.class,
          ASTInnerCrossJoinClause.class,
          ASTInsertIntoClause.class,
          ASTIsNullCondition.class,
          ASTJoinClause.class,
          ASTLabel.class,
          ASTLabelledStatement.class,
          ASTLikeExpression.class,
          ASTLoopStatement.class,
          ASTMergeInsertClause.class,
          ASTName.class,
          ASTNullLiteral.class,
          ASTNumericLiteral.class,
          ASTOrderByClause.class,
          ASTOuterJoinClause.class,
          ASTOuterJoinType.class,
          ASTQualifiedID.class,
          ASTQualifiedName.class,
          ASTQueryBlock.class,
          ASTQueryPartitionClause.class,
          ASTRowLimitingClause.class,
          ASTSchemaName.class,
          ASTSelectList.class,
          ASTSelectStatement.class,
          ASTSingleTableInsert.class,
          ASTSqlExpression.class,
          ASTStringExpression.class,
          ASTStringLiteral.class,
          ASTTableAlias.class,
          ASTTableName.class,
          ASTUnaryExpression.class,
          ASTUnaryExpressionNotPlusMinus.class,
          ASTUnqualifiedID.class,
          ASTValuesClause.class,
          ASTVariableName.class,
          ASTVariableOrConstantDeclaration.class,
          ASTWhereClause.class,
          ASTWhileStatement.class,
          ASTWindowingClause.class,
          ASTWithClause.class);

  private CopiedNodes() {}
}
