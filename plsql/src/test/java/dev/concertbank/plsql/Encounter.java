package dev.concertbank.plsql;

import dev.concertbank.plsql.Storm.Result;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Two sessions, always in the same order: one stands still in an open transaction, the other runs
 * into what it has locked. On the embedded engine only: it is the server that tells who waits.
 */
final class Encounter implements AutoCloseable {
  private static final String WAITING =
      "SELECT COUNT(*) FROM pg_stat_activity"
          + " WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0";

  private final Stage.Isolated stage;
  private final JdbcClient owner;
  private final ExecutorService sessions = Executors.newCachedThreadPool();
  private final CountDownLatch go = new CountDownLatch(1);
  private final List<Connection> locks = new ArrayList<>();
  private final List<Future<?>> standing = new ArrayList<>();

  Encounter(Stage.Isolated stage) {
    this.stage = stage;
    this.owner = JdbcClient.create(stage.owner());
  }

  /** Carries out a command and stands still before its commit; tells what it answered. */
  <T> T standsAfter(Supplier<T> command) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    standing.add(
        sessions.submit(
            () ->
                stage
                    .office()
                    .commit(
                        () -> {
                          answer.complete(command.get());
                          return awaitGo();
                        })));
    return value(answer);
  }

  private boolean awaitGo() {
    try {
      go.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted", e);
    }
  }

  /** Stands still on a row. */
  void standsOn(String table, String column, Object id) {
    try {
      Connection connection = stage.owner().getConnection();
      locks.add(connection);
      connection.setAutoCommit(false);
      String query = "SELECT 1 FROM %s WHERE %s = ? FOR NO KEY UPDATE".formatted(table, column);
      try (var statement = connection.prepareStatement(query)) {
        statement.setObject(1, id);
        if (!statement.executeQuery().next()) {
          throw new IllegalStateException("No row of " + table + " has " + column + " = " + id);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  <T> Future<Result<T>> runsInto(Callable<T> command) {
    return sessions.submit(
        () -> {
          try {
            return new Result<>(command.call(), null);
          } catch (RuntimeException e) {
            return new Result<>(null, e);
          }
        });
  }

  /** Whether it has to wait; if not, it has its answer. */
  boolean waits(Future<?> command) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> command.isDone() || waiting() > 0);
    return !command.isDone();
  }

  /** What a command answers that begins before another one commits, and goes on after that. */
  <T> Result<T> beside(Supplier<?> open, Callable<T> command) {
    return this.<T>beside(stage.office()::commit, open, command).result();
  }

  /**
   * The same, where somebody else than the application begins.
   *
   * @param commit carries out what begins first, in a transaction of its own
   */
  <T> Late<T> beside(
      Function<Supplier<Late<T>>, Late<T>> commit, Supplier<?> open, Callable<T> command) {
    Late<T> late =
        commit.apply(
            () -> {
              open.get();
              Future<Result<T>> begun = runsInto(command);
              return new Late<>(begun, waits(begun));
            });
    // Whoever looks at what became of both finds both of them over.
    late.result();
    return late;
  }

  /** A command that began before another one had committed, and whether it had to wait for that. */
  record Late<T>(Future<Result<T>> command, boolean waited) {
    Result<T> result() {
      return value(command);
    }
  }

  private long waiting() {
    return owner.sql(WAITING).query(Long.class).single();
  }

  /** Whether nobody has this row locked. */
  boolean isFree(String table, String column, Object id) {
    String query =
        "SELECT COUNT(*) FROM (SELECT 1 FROM %s WHERE %s = ? FOR NO KEY UPDATE SKIP LOCKED) t"
            .formatted(table, column);
    return owner.sql(query).param(id).query(Long.class).single() > 0;
  }

  /** The one that stood still goes on, and ends its transaction. */
  void letGo() {
    go.countDown();
    locks.forEach(Encounter::rollback);
    locks.clear();
    standing.forEach(Encounter::value);
    standing.clear();
  }

  private static void rollback(Connection connection) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      JdbcUtils.closeConnection(connection);
    }
  }

  static <T> T value(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    letGo();
    sessions.shutdownNow();
  }
}
