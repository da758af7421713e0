package dev.concertbank.utplsql.mutation;

import dev.concertbank.utplsql.mutation.Verdict.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What became of all mutants. */
record MutationReport(List<Verdict> verdicts, Explained explained) {

  List<Verdict> of(Outcome outcome) {
    return verdicts.stream().filter(v -> v.outcome() == outcome).toList();
  }

  /** Those that somebody should look at, guards first. */
  List<Verdict> unexplained() {
    return of(Outcome.SURVIVED).stream()
        .filter(v -> explained.reason(v.mutant()).isEmpty())
        .sorted(Comparator.comparing(v -> !v.mutant().guard()))
        .toList();
  }

  List<Verdict> explainedSurvivors() {
    return of(Outcome.SURVIVED).stream()
        .filter(v -> !explained.reason(v.mutant()).isEmpty())
        .toList();
  }

  /** What must not be: a guard that nobody would miss. */
  List<String> guardsNobodyMisses() {
    return unexplained().stream()
        .map(Verdict::mutant)
        .filter(Mutant::guard)
        .map(m -> m.file() + ":" + m.line() + " " + m.key())
        .toList();
  }

  /** One mutant, for the console. */
  static String line(Mutant mutant) {
    String kind = mutant.guard() ? "GUARD " : "      ";
    return kind + mutant.file() + ":" + mutant.line() + " " + mutant.key();
  }

  String summary() {
    String survivors =
        unexplained().stream()
            .map(Verdict::mutant)
            .map(mutant -> "\n  " + line(mutant))
            .collect(Collectors.joining());
    return "Mutation: %d mutants, %d killed, %d refused, %d survived, of which %d are explained%s"
        .formatted(
            verdicts.size(),
            of(Outcome.KILLED).size(),
            of(Outcome.REFUSED).size(),
            of(Outcome.SURVIVED).size(),
            explainedSurvivors().size(),
            survivors);
  }
}
