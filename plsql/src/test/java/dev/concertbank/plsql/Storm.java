package dev.concertbank.plsql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs many commands at once, each in a thread of its own, all released by one barrier. */
final class Storm {
  private Storm() {}

  /** What became of one command: its answer, or the error it ended in. */
  record Result<T>(T answer, RuntimeException error) {
    /** The answer; a command that failed throws its error here, so that no test reads past it. */
    @Override
    public T answer() {
      if (error != null) {
        throw error;
      }
      return answer;
    }

    boolean succeeded() {
      return error == null;
    }

    boolean failedWith(TicketError expected) {
      return error instanceof TicketException ticket && ticket.error() == expected;
    }
  }

  static <T> List<Result<T>> of(List<Callable<T>> commands) {
    var barrier = new CyclicBarrier(commands.size());
    var pool = Executors.newFixedThreadPool(commands.size());
    try {
      List<Future<Result<T>>> running = new ArrayList<>();
      for (Callable<T> command : commands) {
        running.add(pool.submit(() -> release(barrier, command)));
      }
      List<Result<T>> results = new ArrayList<>();
      for (Future<Result<T>> future : running) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The storm was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A command of the storm broke", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> Result<T> release(CyclicBarrier barrier, Callable<T> command)
      throws InterruptedException, BrokenBarrierException {
    barrier.await();
    try {
      return new Result<>(command.call(), null);
    } catch (RuntimeException e) {
      return new Result<>(null, e);
    } catch (Exception e) {
      return new Result<>(null, new IllegalStateException(e));
    }
  }
}
