package dev.concertbank.utplsql.mutation;

import dev.concertbank.utplsql.mutation.Verdict.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each verdict as soon as it is reached, so that a run that was stopped can go on. One is believed
 * while it rests upon the same files: a suite's while that suite is the same, and that nobody
 * notices while no test has changed.
 */
final class KeptVerdicts {
  private final KeptLines lines;
  private final Basis basis;
  private final Map<String, Verdict> known = new HashMap<>();

  KeptVerdicts(KeptLines lines, Basis basis, List<Mutant> mutants) {
    this.lines = lines;
    this.basis = basis;
    Map<String, Mutant> byName = new HashMap<>();
    mutants.forEach(mutant -> byName.put(name(mutant), mutant));
    for (List<String> line : lines.read()) {
      Mutant mutant = byName.get(line.get(2));
      if (mutant != null) {
        Outcome outcome = Outcome.valueOf(line.get(1));
        if (line.get(0).equals(basisOf(outcome, line.get(3)))) {
          known.put(name(mutant), new Verdict(mutant, outcome, line.get(3)));
        }
      }
    }
  }

  private String basisOf(Outcome outcome, String by) {
    return outcome == Outcome.SURVIVED ? basis.ofAll() : basis.of(by.replaceFirst("[. ].*", ""));
  }

  Optional<Verdict> of(Mutant mutant) {
    return Optional.ofNullable(known.get(name(mutant)));
  }

  void add(Verdict verdict) {
    lines.add(
        basisOf(verdict.outcome(), verdict.by()),
        verdict.outcome().name(),
        name(verdict.mutant()),
        verdict.by());
  }

  private static String name(Mutant mutant) {
    return mutant.file() + " " + mutant.key();
  }
}
