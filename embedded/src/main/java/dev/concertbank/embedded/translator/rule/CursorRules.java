package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType;
import dev.concertbank.embedded.translator.symbol.Scope;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTFetchStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTFormalParameter;
import net.sourceforge.pmd.lang.plsql.ast.ASTFormalParameters;
import net.sourceforge.pmd.lang.plsql.ast.ASTID;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;

/** Explicit cursors: CURSOR, FETCH and their attributes. */
final class CursorRules {
  private CursorRules() {}

  /** c%FOUND becomes a variable, because PostgreSQL knows only whether the last FETCH found. */
  static String foundVariable(String cursor) {
    return cursor + "__found";
  }

  static String declaration(Node node, Rendering r) {
    String name = Tree.name(node.firstChild(ASTID.class));
    ASTSelectStatement query = node.firstChild(ASTSelectStatement.class);
    if (query == null) {
      r.refuse(node, "a cursor without its query", "write CURSOR c IS SELECT ..");
      return r.raw(node);
    }
    r.routine().declare(foundVariable(name), "boolean");
    Scope inner = new Scope(r.scope());
    List<String> parameters = new ArrayList<>();
    ASTFormalParameters list = node.firstChild(ASTFormalParameters.class);
    if (list != null) {
      for (ASTFormalParameter p : list.children(ASTFormalParameter.class)) {
        PgType type = r.types().of(p.getChild(1), r.scope());
        String parameter = Tree.name(p.getChild(0));
        inner.declare(parameter, new Variable(parameter, type));
        parameters.add(parameter + " " + type.name());
      }
    }
    String head = parameters.isEmpty() ? "" : " (" + String.join(", ", parameters) + ")";
    String lineEnds =
        "\n".repeat(Lines.count(r.source().slice(Tree.start(node), Tree.start(query))));
    String select =
        r.inside(
            inner,
            () -> {
              String translated = r.of(query);
              StaticCheck.statement(query, translated, r);
              return translated;
            });
    return name + " CURSOR" + head + " FOR" + lineEnds + " " + select + ";";
  }

  static String fetch(Node node, Rendering r) {
    ASTFetchStatement fetch = (ASTFetchStatement) node;
    String cursor = Tree.name(node.getChild(0));
    String found = foundVariable(cursor);
    r.routine().declare(found, "boolean");
    List<ASTExpression> operands = new ArrayList<>(node.children(ASTExpression.class).toList());
    if (!fetch.isBulkCollect()) {
      refuseUntested(cursor, node, r);
      r.statement().after(found + " := FOUND;");
      return r.copy(node);
    }
    String limit = fetch.isLimit() ? r.flat(operands.remove(operands.size() - 1)) : null;
    List<String> targets = operands.stream().map(r::raw).toList();
    return bulk(cursor, targets, limit, node, r);
  }

  /**
   * When there is no row, Oracle leaves the variables alone and PostgreSQL sets them to null. Code
   * that asks at once whether there was one does not see the difference.
   */
  private static void refuseUntested(String cursor, Node fetch, Rendering r) {
    Node statement = fetch.ancestors(ASTStatement.class).firstOrThrow();
    Node next = statement.getNextSibling();
    String text = next == null ? "" : r.raw(next).toLowerCase(Locale.ROOT);
    if (!text.contains(cursor + "%")) {
      r.refuse(
          fetch,
          "FETCH whose outcome is not tested",
          "write EXIT WHEN " + cursor + "%NOTFOUND, or test %FOUND, right after it");
    }
  }

  private static String bulk(
      String cursor, List<String> targets, String limit, Node at, Rendering r) {
    List<String> rows = new ArrayList<>();
    StringBuilder empty = new StringBuilder();
    StringBuilder append = new StringBuilder();
    for (String target : targets) {
      String row = r.routine().temporary(BulkCollect.element(target, at, r).name());
      rows.add(row);
      empty.append(target).append(" := '{}'; ");
      append.append("%s[cardinality(%s) + 1] := %s; ".formatted(target, target, row));
    }
    String size = "cardinality(" + targets.get(0) + ")";
    String loop = limit == null ? "LOOP" : "WHILE " + size + " < (" + limit + ") LOOP";
    return "%s%s FETCH %s INTO %s; EXIT WHEN NOT FOUND; %sEND LOOP; %s := %s"
        .formatted(
            empty,
            loop,
            cursor,
            String.join(", ", rows),
            append,
            foundVariable(cursor),
            limit == null ? "FALSE" : size + " >= (" + limit + ")");
  }
}
