package dev.concertbank.batch;

import java.util.concurrent.CompletableFuture;

/**
 * Ctrl+C, or TERM: the run comes to the end of its transaction, and the process ends with the code
 * of a run that was stopped. Java would end at once, with a code that says nothing of the run.
 */
final class StopSignal {
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private BatchJobs jobs;
  private boolean given;

  /** It is heard from now on. */
  static StopSignal heard() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::end, "stop-signal"));
    return signal;
  }

  /** Stops them, be it given later or already. */
  synchronized void stops(BatchJobs running) {
    jobs = running;
    if (given) {
      jobs.stopForNow();
    }
  }

  /** All is said and closed. */
  void over(int code) {
    exitCode.complete(code);
  }

  /** Runs at the end of every process; nothing is left to do where it ends by itself. */
  private void end() {
    if (!exitCode.isDone()) {
      try {
        give();
        System.out.println("Told to stop: waiting for the end of the transaction that runs.");
      } finally {
        Runtime.getRuntime().halt(exitCode.join());
      }
    }
  }

  private synchronized void give() {
    given = true;
    if (jobs != null) {
      jobs.stopForNow();
    }
  }
}
