package dev.concertbank.plsql;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Thousands of buyers, written at once: signing up is not what these tests are about. */
final class Crowd {
  private Crowd() {}

  /** Buyers without points, by ascending id; none of them asks for anything but a place. */
  static List<Long> of(int size, JdbcClient owner) {
    String name = UUID.randomUUID().toString();
    boolean oracle = Stage.database().isOracle();
    owner
        .sql(
            """
            INSERT INTO users (user_id, email, name, password_hash, ci_hash, role, created_at)
            SELECT %s, '%s-' || n || '@example.org', 'One of many', 'not-a-hash', '%s-' || n, 'USER',
                   CURRENT_TIMESTAMP
              FROM %s
            """
                .formatted(
                    oracle ? "user_seq.NEXTVAL" : "nextval('user_seq')",
                    name,
                    name,
                    oracle
                        ? "(SELECT LEVEL AS n FROM DUAL CONNECT BY LEVEL <= " + size + ")"
                        : "generate_series(1, " + size + ") n"))
        .update();
    owner
        .sql(
            """
            INSERT INTO accounts (account_id, kind, user_id, balance, created_at)
            SELECT %s, 'POINT', u.user_id, 0, CURRENT_TIMESTAMP FROM users u WHERE u.email LIKE ?
            """
                .formatted(oracle ? "account_seq.NEXTVAL" : "nextval('account_seq')"))
        .param(name + "-%")
        .update();
    return owner
        .sql("SELECT u.user_id FROM users u WHERE u.email LIKE ? ORDER BY u.user_id")
        .param(name + "-%")
        .query(Long.class)
        .list();
  }

  /**
   * So many who wait in a room, written at once with their messages, and counted, as a round would
   * leave them; on the embedded engine.
   */
  static void waitingFor(long scheduleId, int size, JdbcClient owner) {
    List<Long> buyers = of(size, owner);
    owner
        .sql(
            """
            WITH places AS (
              INSERT INTO waiting_tickets (place, schedule_id, user_id, status, joined_at)
              SELECT nextval('place_seq'), :schedule, n, 'WAITING', CURRENT_TIMESTAMP
                FROM generate_series(:first::bigint, :last::bigint) n
              RETURNING place)
            INSERT INTO aq.message (
              message_no, consumer, queue_id, msgid, priority, sort_priority, correlation,
              enqueued_at, exception_queue, jms_type, properties, body)
            SELECT nextval('aq.message_seq'), '', q.queue_id, uuid_send(uuidv7()), p.place, p.place,
                   'SCHEDULE:' || :schedule, CURRENT_TIMESTAMP, 'AQ$_WAITING_ROOM_QT_E', 'PLACE',
                   '{}', p.place::text
              FROM places p, aq.queue q WHERE q.name = 'WAITING_ROOM_Q'
            """)
        .param("schedule", scheduleId)
        .param("first", buyers.get(0))
        .param("last", buyers.get(buyers.size() - 1))
        .update();
    owner
        .sql(
            "UPDATE waiting_rooms SET joined_count = joined_count + :size,"
                + " waiting_count = waiting_count + :size WHERE schedule_id = :schedule")
        .param("size", size)
        .param("schedule", scheduleId)
        .update();
  }

  /** Shares the members out among this many at work at once. */
  static <T> void each(List<T> members, int workers, java.util.function.Consumer<T> work) {
    AtomicInteger next = new AtomicInteger();
    List<Storm.Result<Integer>> results =
        Storm.of(
            IntStream.range(0, workers)
                .<java.util.concurrent.Callable<Integer>>mapToObj(
                    worker ->
                        () -> {
                          int done = 0;
                          for (int i = next.getAndIncrement();
                              i < members.size();
                              i = next.getAndIncrement()) {
                            work.accept(members.get(i));
                            done++;
                          }
                          return done;
                        })
                .toList());
    for (Storm.Result<Integer> result : results) {
      if (!result.succeeded()) {
        throw result.error();
      }
    }
  }
}
