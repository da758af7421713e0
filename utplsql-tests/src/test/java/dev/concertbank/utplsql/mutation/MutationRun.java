package dev.concertbank.utplsql.mutation;

import dev.concertbank.utplsql.mutation.Verdict.Outcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Tries the tests on each mutant: the suites side by side, then, for those that survive, the JUnit
 * tests one after the other, because they need the machine for themselves. It goes by portions, so
 * that a run that is stopped has verdicts.
 */
final class MutationRun {
  private static final int SIDE_BY_SIDE = Runtime.getRuntime().availableProcessors();
  private static final int PORTION = 40;

  private final Patch patch;
  private final SuiteTrial suites;
  private final JunitTrial junit;
  private final Consumer<Verdict> progress;

  /**
   * @param progress hears of verdicts as they are reached, perhaps of several at once
   */
  MutationRun(Patch patch, SuiteTrial suites, JunitTrial junit, Consumer<Verdict> progress) {
    this.patch = patch;
    this.suites = suites;
    this.junit = junit;
    this.progress = progress;
  }

  /** The verdicts, in the order of the mutants. */
  List<Verdict> run(List<Mutant> mutants) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int from = 0; from < mutants.size(); from += PORTION) {
      int to = Math.min(from + PORTION, mutants.size());
      for (Verdict verdict : bySuites(mutants.subList(from, to))) {
        verdicts.add(verdict.outcome() == Outcome.SURVIVED ? byJunit(verdict.mutant()) : verdict);
      }
    }
    return verdicts;
  }

  private List<Verdict> bySuites(List<Mutant> mutants) {
    ExecutorService pool = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    try {
      List<Future<Verdict>> running = new ArrayList<>();
      mutants.forEach(mutant -> running.add(pool.submit(() -> bySuites(mutant))));
      List<Verdict> verdicts = new ArrayList<>();
      for (Future<Verdict> future : running) {
        verdicts.add(future.get());
      }
      return verdicts;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The mutation tests were interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The suites could not be tried", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private Verdict bySuites(Mutant mutant) throws SQLException {
    Verdict verdict;
    try {
      verdict = Verdict.of(mutant, suites.killer(mutant, patch.of(mutant.change())));
    } catch (RefusedException e) {
      verdict = Verdict.refused(mutant, String.valueOf(e.getMessage()));
    }
    if (verdict.outcome() != Outcome.SURVIVED) {
      progress.accept(verdict);
    }
    return verdict;
  }

  private Verdict byJunit(Mutant mutant) {
    Verdict verdict = Verdict.of(mutant, junit.killer(patch.of(mutant.change())));
    progress.accept(verdict);
    return verdict;
  }
}
