package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.rule.Builtins.Builtin;
import java.util.List;
import java.util.Map;

/** Functions on numbers, and aggregates. */
final class NumberFunctions {
  private NumberFunctions() {}

  static void addTo(Map<String, Builtin> builtins) {
    for (String name : List.of("abs", "sign", "ceil", "floor")) {
      builtins.put(name, Builtins.counted(1, 1, Builtins.renamed("ora." + name)));
    }
    for (String name : List.of("trunc", "round")) {
      builtins.put(name, Builtins.counted(1, 2, Builtins.renamed("ora." + name)));
    }
    builtins.put("mod", Builtins.counted(2, 2, Builtins.renamed("ora.mod")));
    for (String name : List.of("count", "sum", "min", "max")) {
      builtins.put(name, Builtins.inSql(Builtins.same()));
    }
    for (String name : List.of("row_number", "rank", "dense_rank", "lag", "lead")) {
      builtins.put(name, Builtins.inSql(Builtins.same()));
    }
  }
}
