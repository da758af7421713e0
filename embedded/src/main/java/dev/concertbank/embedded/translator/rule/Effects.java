package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.OraclePackages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeleteStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTForAllStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTForUpdateClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionName;
import net.sourceforge.pmd.lang.plsql.ast.ASTInsertStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTMergeStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectIntoStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTSimpleExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTUpdateStatement;

/** What statements and routines do to the database, as far as it can be read off them. */
final class Effects {
  /** Where an error may come from. */
  enum Kind {
    QUERY,
    CHANGE,
    CALL,
    OTHER
  }

  private static final List<Class<? extends Node>> CHANGES =
      List.of(
          ASTInsertStatement.class,
          ASTUpdateStatement.class,
          ASTDeleteStatement.class,
          ASTMergeStatement.class,
          ASTForAllStatement.class,
          ASTForUpdateClause.class);
  private static final Set<String> HARMLESS = Set.of("NULL", "EXIT", "CONTINUE");

  private final Map<String, Node> bodies = new HashMap<>();

  void addBody(String qualifiedName, Node routine) {
    bodies.put(qualifiedName, routine);
  }

  static List<ASTStatement> statements(Node node) {
    return new ArrayList<>(node.children(ASTStatement.class).toList());
  }

  static boolean isLoop(Node statement) {
    return List.of("LOOP", "FOR", "WHILE").contains(Tree.words(statement).get(0));
  }

  /** Whether a statement changes or locks rows, itself or in what it calls. */
  boolean changes(Node node, String packageName) {
    return changes(node, packageName, new HashSet<>());
  }

  private boolean changes(Node node, String packageName, Set<String> seen) {
    if (CHANGES.stream().anyMatch(type -> node.descendantsOrSelf().any(type::isInstance))
        || callsOracle(node)) {
      return true;
    }
    return called(node, packageName).stream()
        .filter(seen::add)
        .anyMatch(name -> changes(bodies.get(name), owner(name), seen));
  }

  Set<Kind> kinds(ASTStatement statement, String packageName) {
    List<String> words = Tree.words(statement);
    boolean returnsNothing = words.get(0).equals("RETURN") && words.size() <= 3;
    if (returnsNothing || HARMLESS.contains(words.get(0))) {
      return Set.of();
    }
    Set<Kind> kinds = EnumSet.of(Kind.OTHER);
    if (statement.descendants(ASTSelectIntoStatement.class).nonEmpty()) {
      kinds.add(Kind.QUERY);
    }
    if (CHANGES.stream().anyMatch(t -> statement.descendants().any(t::isInstance))
        || callsOracle(statement)) {
      kinds.add(Kind.CHANGE);
    }
    if (!called(statement, packageName).isEmpty()) {
      kinds.add(Kind.CALL);
    }
    return kinds;
  }

  /** Whether a statement sets SQL%ROWCOUNT, itself or in what it calls. */
  boolean counts(Node statement, String packageName) {
    return isSql(statement) || isCall(statement, packageName);
  }

  boolean isCall(Node statement, String packageName) {
    return !isSql(statement)
        && (callsOracle(statement) || !called(statement, packageName).isEmpty());
  }

  /** A message put or taken: whole or not at all, as a statement of SQL. */
  private static boolean callsOracle(Node node) {
    return node.descendants(ASTFunctionName.class)
        .any(name -> OraclePackages.changes(Tree.name(name)));
  }

  private static boolean isSql(Node statement) {
    return statement.descendants(ASTSelectIntoStatement.class).nonEmpty()
        || CHANGES.stream().anyMatch(t -> statement.descendants().any(t::isInstance));
  }

  /** The packaged routines that a node calls. */
  private Set<String> called(Node node, String packageName) {
    Set<String> found = new HashSet<>();
    for (Node name : node.descendants(ASTFunctionName.class)) {
      found.add(qualified(name, packageName));
    }
    for (Node name : node.descendants(ASTSimpleExpression.class)) {
      found.add(qualified(name, packageName));
    }
    found.retainAll(bodies.keySet());
    return found;
  }

  private static String qualified(Node name, String packageName) {
    String written = Tree.name(name);
    return written.contains(".") ? written : packageName + "." + written;
  }

  private static String owner(String qualifiedName) {
    return qualifiedName.substring(0, qualifiedName.indexOf('.'));
  }

  boolean alwaysRaises(Node handlerOrRoutine, String packageName) {
    return new Raising(this).always(handlerOrRoutine, packageName, new HashSet<>());
  }

  Node body(String qualifiedName) {
    return bodies.get(qualifiedName);
  }

  /** The routine whose call a statement is, or null. */
  String calledFirst(Node call, String packageName) {
    Node name = call.descendants(ASTFunctionName.class).first();
    Node simple = call.descendants(ASTSimpleExpression.class).first();
    Node named = name != null && Tree.start(name) == Tree.start(call) ? name : simple;
    if (named == null || Tree.start(named) != Tree.start(call)) {
      return null;
    }
    String qualified = qualified(named, packageName);
    return bodies.containsKey(qualified) ? qualified : null;
  }
}
