package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.rule.Builtins.Builtin;
import java.util.List;
import java.util.Map;

/** Functions on numbers, and aggregates. */
final class NumberFunctions {
  private NumberFunctions() {}

  static void addTo(Map<String, Builtin> builtins) {
    for (String name : List.of("abs", "sign", "ceil", "floor", "trunc", "round", "mod", "power")) {
      builtins.put(name, Builtins.renamed("ora." + name));
    }
    for (String name : List.of("count", "sum", "min", "max", "avg")) {
      builtins.put(name, Builtins.same());
    }
    for (String name : List.of("row_number", "rank", "dense_rank", "lag", "lead")) {
      builtins.put(name, Builtins.same());
    }
  }
}
