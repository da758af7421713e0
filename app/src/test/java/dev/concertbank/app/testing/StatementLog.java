package dev.concertbank.app.testing;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Everything that goes to the database: statements by their first words, commits, rollbacks. */
public class StatementLog implements QueryExecutionListener, MethodExecutionListener {
  private static final Set<String> ROUND_TRIPS = Set.of("commit", "rollback");

  private final List<String> entries = new CopyOnWriteArrayList<>();

  public void clear() {
    entries.clear();
  }

  public List<String> entries() {
    return List.copyOf(entries);
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    queries.stream().map(query -> shortened(query.getQuery())).forEach(entries::add);
  }

  @Override
  public void beforeMethod(MethodExecutionContext context) {}

  @Override
  public void afterMethod(MethodExecutionContext context) {
    String method = context.getMethod().getName();
    if (context.getTarget() instanceof Connection && ROUND_TRIPS.contains(method)) {
      entries.add(method);
    }
  }

  /** {@code CALL seat_hold.hold(?, ...)} and {@code {call seat_hold.hold(?, ...)}} become one. */
  private static String shortened(String sql) {
    String text = sql.strip().replaceAll("\\s+", " ").replace("{", "");
    return text.regionMatches(true, 0, "call ", 0, 5)
        ? text.substring(5, text.indexOf('('))
        : text.substring(0, text.indexOf(' ')).toLowerCase(java.util.Locale.ROOT);
  }
}
