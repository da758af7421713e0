package dev.concertbank.plsql;

import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Archives as the job does: in transactions of its own, as its database user. */
final class Archivist {
  /** A kind of row that is moved. */
  enum Kind {
    ANSWERS("idempotency_keys", Archiving::moveAnswers),
    MARKERS("processed_messages", Archiving::moveMarkers),
    AUDIT_LINES("audit_log", Archiving::moveAuditLines),
    TICKETS("waiting_tickets", Archiving::moveTickets);

    private interface Move {
      long apply(Archiving archiving, int limit);
    }

    private final String table;
    private final Move move;

    Kind(String table, Move move) {
      this.table = table;
      this.move = move;
    }

    String table() {
      return table;
    }
  }

  static final int ALL = 1_000_000;

  private final TransactionTemplate transaction;
  private final Archiving archiving;
  private final JdbcClient client;

  Archivist(DataSource batch) {
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(batch));
    this.archiving = new Archiving(Procedures.on(batch, "CB_OWNER"));
    this.client = JdbcClient.create(batch);
  }

  long move(Kind kind, int limit) {
    return transaction.execute(status -> kind.move.apply(archiving, limit));
  }

  long removeRuns(int limit) {
    return transaction.execute(status -> archiving.removeRuns(limit));
  }

  /** Gives up when it has to wait for anybody. */
  long removeRunsWithoutWaiting() {
    return transaction.execute(
        status -> {
          client.sql("SET LOCAL lock_timeout = '300ms'").update();
          return archiving.removeRuns(ALL);
        });
  }

  /** Every kind, until nothing is left, some at a time. */
  long moveAll() {
    long moved = 0;
    for (Kind kind : Kind.values()) {
      moved += untilNothingIsLeft(limit -> move(kind, limit));
    }
    return moved;
  }

  private static long untilNothingIsLeft(IntToLongFunction move) {
    long moved = 0;
    for (long last = 1; last > 0; moved += last) {
      last = move.applyAsLong(7);
    }
    return moved;
  }

  /** Gives up when it has to wait for anybody. */
  long moveWithoutWaiting(Kind kind) {
    return asked(
        kind,
        ALL,
        moved -> {
          client.sql("SET LOCAL lock_timeout = '0'").update();
          return moved;
        });
  }

  /** How many rows of its table it read, to move so many. */
  long rowsRead(Kind kind, int limit) {
    String read =
        "SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = ?";
    client.sql("SELECT pg_stat_force_next_flush()").query().listOfRows();
    return asked(
        kind,
        limit,
        moved -> client.sql(read).param(kind.table()).query(Long.class).optional().orElse(0L));
  }

  private long asked(Kind kind, int limit, ToLongFunction<Long> question) {
    return transaction.execute(
        status -> {
          client.sql("SET LOCAL lock_timeout = '300ms'").update();
          return question.applyAsLong(kind.move.apply(archiving, limit));
        });
  }
}
