package dev.concertbank.batch.reconcile;

import dev.concertbank.plsql.ReconciliationSnapshot.Scope;
import java.util.ArrayList;
import java.util.List;

/** Some keys of a scope, both ends included. */
record KeyRange(String scope, long firstKey, long lastKey) {

  /** Beyond every key: the first and the last range are open, in case a key is out of its range. */
  private static final long LOWEST = -999_999_999_999_999_999L;

  private static final long HIGHEST = 999_999_999_999_999_999L;

  static List<KeyRange> of(List<Scope> scopes, long size) {
    List<KeyRange> ranges = new ArrayList<>();
    for (Scope scope : scopes) {
      long from = LOWEST;
      for (long to = scope.firstKey() + size - 1; to < scope.lastKey(); to += size) {
        ranges.add(new KeyRange(scope.name(), from, to));
        from = to + 1;
      }
      ranges.add(new KeyRange(scope.name(), from, HIGHEST));
    }
    return ranges;
  }
}
