package dev.concertbank.utplsql.mutation;

import java.util.Optional;

/**
 * What became of a mutant.
 *
 * @param by the test that failed, or why the mutant was refused; empty if it survived
 */
record Verdict(Mutant mutant, Outcome outcome, String by) {

  enum Outcome {
    /** No test fails. */
    SURVIVED,
    /** A test fails, or does not end. */
    KILLED,
    /** It cannot be deployed, so it says nothing about the tests. */
    REFUSED
  }

  static Verdict of(Mutant mutant, Optional<String> killer) {
    return new Verdict(
        mutant, killer.isPresent() ? Outcome.KILLED : Outcome.SURVIVED, killer.orElse(""));
  }

  static Verdict refused(Mutant mutant, String why) {
    return new Verdict(mutant, Outcome.REFUSED, why);
  }
}
