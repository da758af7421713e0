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

  /** OPEN: nothing has been fetched. */
  static String open(Node node, Rendering r) {
    String found = foundVariable(firstWord(node.getChild(0)));
    r.routine().declare(found, "boolean");
    r.statement().after(found + " := NULL;");
    return r.copy(node);
  }

  private static String firstWord(Node node) {
    return Tree.words(node).get(0).toLowerCase(Locale.ROOT);
  }

  /** CLOSE: whoever uses the cursor now gets ORA-01001. */
  static String close(Node node, Rendering r) {
    r.statement().after(Tree.name(node.getChild(0)) + " := NULL;");
    return r.copy(node);
  }

  /** {@code c%FOUND} and {@code c%NOTFOUND}. */
  static String attribute(Node node, Rendering r) {
    List<String> words = Tree.words(node);
    String cursor = firstWord(node);
    String attribute = String.join("", words.subList(1, words.size()));
    if (!attribute.equals("%FOUND") && !attribute.equals("%NOTFOUND")) {
      r.refuse(node, cursor + attribute, "use %FOUND or %NOTFOUND after FETCH");
    }
    String not = attribute.equals("%NOTFOUND") ? "NOT " : "";
    return "(CASE WHEN %s IS NULL THEN ora.invalid_cursor() ELSE %s%s END)"
        .formatted(cursor, not, foundVariable(cursor));
  }

  static String fetch(Node node, Rendering r) {
    ASTFetchStatement fetch = (ASTFetchStatement) node;
    String cursor = Tree.name(node.getChild(0));
    r.routine().declare(foundVariable(cursor), "boolean");
    List<ASTExpression> operands = new ArrayList<>(node.children(ASTExpression.class).toList());
    String limit =
        fetch.isBulkCollect() && fetch.isLimit()
            ? r.flat(operands.remove(operands.size() - 1))
            : null;
    List<String> targets = operands.stream().map(r::raw).toList();
    return fetch.isBulkCollect()
        ? bulk(cursor, targets, limit, node, r)
        : single(cursor, targets, node, r);
  }

  /** When there is no row, Oracle leaves the variables alone and PostgreSQL sets them to null. */
  private static String single(String cursor, List<String> targets, Node at, Rendering r) {
    List<String> row = new ArrayList<>();
    StringBuilder assignments = new StringBuilder();
    for (String target : targets) {
      String temporary = r.routine().temporary(typeOf(target, at, r));
      row.add(temporary);
      assignments.append("%s := %s; ".formatted(target, temporary));
    }
    return "FETCH %s INTO %s; %s := FOUND; IF FOUND THEN %sEND IF"
        .formatted(cursor, String.join(", ", row), foundVariable(cursor), assignments);
  }

  private static String typeOf(String target, Node at, Rendering r) {
    return r.scope()
        .find(target, Variable.class)
        .map(v -> v.type().name())
        .orElseGet(
            () -> {
              r.refuse(at, "FETCH INTO " + target, "fetch into a variable and assign it then");
              return "text";
            });
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
