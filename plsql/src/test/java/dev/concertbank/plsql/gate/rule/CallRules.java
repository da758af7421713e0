package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Call;
import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.Parameter;
import dev.concertbank.plsql.gate.source.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls of our own subprograms. */
final class CallRules {

  private CallRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("named-notation", CallRules::named),
        new Rule("call-signature", CallRules::signature));
  }

  private static void named(Corpus corpus, Report report) {
    for (Call call : Call.in(corpus)) {
      boolean positional = call.arguments().stream().anyMatch(a -> Call.nameOf(a).isEmpty());
      if (call.target().parameters().size() > 1 && positional) {
        report.add(
            call.unit(),
            call.name(),
            "call %s by name: p_x => ...".formatted(call.target().name()));
      }
    }
  }

  /** PLS-00306: wrong number or types of arguments. */
  private static void signature(Corpus corpus, Report report) {
    for (Call call : Call.in(corpus)) {
      problem(call)
          .ifPresent(
              problem ->
                  report.add(call.unit(), call.name(), call.target().name() + " " + problem));
    }
  }

  private static Optional<String> problem(Call call) {
    List<Parameter> parameters = call.target().parameters();
    if (call.arguments().size() > parameters.size()) {
      return Optional.of("has only %d parameters".formatted(parameters.size()));
    }
    Set<String> given = new HashSet<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      List<Word> argument = call.arguments().get(i);
      String name = Call.nameOf(argument).orElse(parameters.get(i).name());
      if (call.target().parameter(name).isEmpty()) {
        return Optional.of("has no parameter " + name);
      }
      if (!given.add(name)) {
        return Optional.of("is given %s twice".formatted(name));
      }
    }
    return parameters.stream()
        .filter(parameter -> !parameter.optional() && !given.contains(parameter.name()))
        .findFirst()
        .map(parameter -> "needs " + parameter.name());
  }
}
