package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.Subprogram;
import dev.concertbank.plsql.gate.source.Unit;
import java.util.function.BiConsumer;

/**
 * A rule, by the name that the checklist and the self-test know it by.
 *
 * @param check looks through all files and reports
 */
record Rule(String id, BiConsumer<Corpus, Report> check) {

  /** The same rule, on the product's files only: suites may do more, and promise less. */
  Rule inProduction() {
    return new Rule(id, (corpus, report) -> check.accept(corpus.production(), report));
  }

  /** A rule that judges every file alone. */
  static Rule perFile(String id, BiConsumer<Unit, Report> check) {
    return new Rule(id, (corpus, report) -> corpus.units().forEach(u -> check.accept(u, report)));
  }

  /** A rule that judges every subprogram that has a body alone. */
  static Rule perBody(String id, BiConsumer<Subprogram, Report> check) {
    return new Rule(
        id,
        (corpus, report) ->
            corpus.program().withBodies().stream()
                .filter(subprogram -> corpus.units().contains(subprogram.unit()))
                .forEach(subprogram -> check.accept(subprogram, report)));
  }
}
