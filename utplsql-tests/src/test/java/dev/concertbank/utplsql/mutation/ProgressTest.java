package dev.concertbank.utplsql.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.utplsql.mutation.Verdict.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("While mutants are tried")
class ProgressTest {
  private final List<String> told = new ArrayList<>();
  private long nanos;

  private static Verdict verdict(String before, Outcome outcome) {
    Mutant mutant =
        new Mutant("drop", true, "p.q", "p.pkb", 7, before, "", 1, new Change.Schema("-"));
    return new Verdict(mutant, outcome, "");
  }

  @Test
  @DisplayName("survivors are told at once, unless explained, and the rate every 15 seconds")
  void tells() {
    Explained explained = new Explained(Map.of("p.q: drop: known ->", "for a reason"));
    Progress progress = new Progress(8, explained, () -> nanos, told::add);

    progress.hear(verdict("lock", Outcome.SURVIVED));
    progress.hear(verdict("known", Outcome.SURVIVED));
    assertThat(told).containsExactly("Survived: GUARD p.pkb:7 p.q: drop: lock ->");

    told.clear();
    nanos = Duration.ofSeconds(14).toNanos();
    progress.hear(verdict("a", Outcome.KILLED));
    assertThat(told).isEmpty();
    nanos = Duration.ofSeconds(60).toNanos();
    progress.hear(verdict("b", Outcome.KILLED));
    assertThat(told).containsExactly("4 of 8 mutants, 4.0 a minute, 1 min left; 1 survived");

    told.clear();
    for (int i = 0; i < 4; i++) {
      progress.hear(verdict("c", Outcome.REFUSED));
    }
    assertThat(told).containsExactly("8 of 8 mutants, 8.0 a minute, 0 min left; 1 survived");
  }
}
