package dev.concertbank.app.messaging;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages as the packages send them, without what they tell of having happened. */
public final class Events {
  private static final AtomicLong NUMBERS = new AtomicLong(1_000_000_000);

  private final JdbcClient owner;

  public Events(JdbcClient owner) {
    this.owner = owner;
  }

  /** As many events that no other test knows of; returns their correlations. */
  public List<String> publish(int count) {
    return LongStream.range(0, count)
        .map(i -> NUMBERS.incrementAndGet())
        .mapToObj(this::admit)
        .toList();
  }

  private String admit(long userId) {
    owner.sql("CALL ticket_event.user_admitted(?, 1)").param(userId).update();
    return "USER:" + userId;
  }

  /** Tells that something became of a reservation: {@code held}, {@code cancelled}, ... */
  public void publishOf(String what, long reservationId) {
    owner.sql("CALL ticket_event.reservation_%s(?)".formatted(what)).param(reservationId).update();
  }

  /** Each event as often as told, as if a queue delivered it again and again. */
  public void repeat(List<String> correlations, int copies) {
    owner
        .sql(
            """
            INSERT INTO aq.message
            SELECT (jsonb_populate_record(m, jsonb_build_object(
                     'message_no', nextval('aq.message_seq'),
                     'msgid', '\\x' || replace(gen_random_uuid()::text, '-', '')))).*
              FROM aq.message m
             CROSS JOIN generate_series(2, ?)
             WHERE m.correlation = ANY (?)
            """)
        .params(copies, correlations.toArray(String[]::new))
        .update();
  }

  /** From now on in any order. */
  public void shuffle(List<String> correlations) {
    owner
        .sql(
            "UPDATE aq.message SET sort_priority = (random() * 1000000)::integer"
                + " WHERE correlation = ANY (?)")
        .param(correlations.toArray(String[]::new))
        .update();
  }

  /** What a consumer has still to do of them. */
  public long waiting(String consumer, List<String> correlations) {
    return owner
        .sql("SELECT COUNT(*) FROM aq.message WHERE consumer = ? AND correlation = ANY (?)")
        .params(consumer, correlations.toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  /** After a failure a message comes again at once, so that a test need not wait. */
  public void retryDelay(int seconds) {
    owner
        .sql("CALL dbms_aqadm.alter_queue(queue_name => 'ticket_event_q', retry_delay => ?)")
        .param(seconds)
        .update();
  }
}
