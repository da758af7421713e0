package dev.concertbank.batch.reconcile;

import dev.concertbank.plsql.ReconciliationSnapshot.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Some keys of a scope, both ends included. */
record KeyRange(String scope, BigDecimal firstKey, BigDecimal lastKey) {

  /** Beyond every key: the first and the last range are open, in case a key is out of its range. */
  private static final BigDecimal HIGHEST = BigDecimal.TEN.pow(20);

  private static final BigDecimal LOWEST = HIGHEST.negate();

  /** Of a scope: one key that is far away from all others must not make ranges without end. */
  private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

  static List<KeyRange> of(List<Scope> scopes, long size) {
    List<KeyRange> ranges = new ArrayList<>();
    for (Scope scope : scopes) {
      BigDecimal from = LOWEST;
      if (scope.firstKey() != null) {
        BigDecimal step = stepOf(scope, size);
        BigDecimal to = scope.firstKey().add(step).subtract(BigDecimal.ONE);
        while (to.compareTo(scope.lastKey()) < 0) {
          ranges.add(new KeyRange(scope.name(), from, to));
          from = to.add(BigDecimal.ONE);
          to = to.add(step);
        }
      }
      ranges.add(new KeyRange(scope.name(), from, HIGHEST));
    }
    return ranges;
  }

  private static BigDecimal stepOf(Scope scope, long size) {
    BigDecimal keys = scope.lastKey().subtract(scope.firstKey()).add(BigDecimal.ONE);
    return keys.divide(MOST, 0, RoundingMode.CEILING).max(BigDecimal.valueOf(size));
  }
}
