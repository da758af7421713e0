package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sourceforge.pmd.lang.ast.Node;

/** Rows into collections. */
final class BulkCollect {
  private BulkCollect() {}

  /** {@code SELECT .. BULK COLLECT INTO ..}. */
  static String fromQuery(Node select, Node into, Rendering r) {
    List<String> targets = Targets.names(into);
    String query =
        r.between(select, Tree.start(select), Tree.start(into))
            + "\n".repeat(Lines.count(r.raw(into)))
            + r.between(select, Tree.end(into), Tree.end(select));
    StaticCheck.statement(select, query, r);
    RowCount.trackSize(targets.get(0), r);
    if (targets.size() == 1) {
      return single(targets.get(0), query, into, r);
    }
    // array_agg cannot lock, so the locking query stays inside.
    return aggregates(targets, into, r) + " FROM (" + query + ") q" + columns(targets.size());
  }

  private static String single(String target, String query, Node at, Rendering r) {
    PgType element = element(target, at, r);
    String from = element.isRecord() ? rows(element, query) : query;
    return target + " := ARRAY(" + from + ")";
  }

  private static String rows(PgType element, String query) {
    return "SELECT ROW(q.*)::" + element.name() + " FROM (" + query + ") q";
  }

  /** {@code INSERT/UPDATE/DELETE .. RETURNING .. BULK COLLECT INTO ..}. */
  static String fromReturning(String dml, List<String> targets, Node at, Rendering r) {
    StaticCheck.statement(at, dml, r);
    RowCount.trackSize(targets.get(0), r);
    PgType element = element(targets.get(0), at, r);
    String head =
        targets.size() == 1 && element.isRecord()
            ? "SELECT coalesce(array_agg(ROW(q.*)::%s), '{}') INTO %s"
                .formatted(element.name(), targets.get(0))
            : aggregates(targets, at, r);
    String columns = element.isRecord() ? "" : columns(targets.size());
    return "WITH q" + columns + " AS (" + dml + ") " + head + " FROM q";
  }

  private static String aggregates(List<String> targets, Node at, Rendering r) {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= targets.size(); i++) {
      element(targets.get(i - 1), at, r);
      values.add("coalesce(array_agg(q.c" + i + "), '{}')");
    }
    return "SELECT " + String.join(", ", values) + " INTO " + String.join(", ", targets);
  }

  private static String columns(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "c" + i)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** What a variable that is filled in bulk holds. */
  static PgType element(String target, Node at, Rendering r) {
    Optional<PgType> element = r.scope().find(target, Variable.class).map(v -> v.type().element());
    return element.orElseGet(
        () -> {
          r.refuse(at, "BULK COLLECT INTO " + target, "declare it with a TABLE OF type");
          return PgType.scalar("text", PgType.Kind.TEXT);
        });
  }
}
