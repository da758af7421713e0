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
    return owner
        .sql("SELECT u.user_id FROM users u WHERE u.email LIKE ? ORDER BY u.user_id")
        .param(name + "-%")
        .query(Long.class)
        .list();
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
