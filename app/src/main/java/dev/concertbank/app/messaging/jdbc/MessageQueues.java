package dev.concertbank.app.messaging.jdbc;

import dev.concertbank.app.messaging.Consumer;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded engine's {@code dbms_aqin}, which stands for what Oracle's JMS client does. */
class MessageQueues {
  private static final String RECEIVE =
      """
      SELECT r.msgid, r.properties -> 'messageId' ->> 'value' AS message_id, r.type,
             r.correlation, r.body, r.attempts
        FROM dbms_aqin.receive(?, ?, ?) r
      """;

  private final JdbcClient jdbc;

  MessageQueues(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The next message, removed in the caller's transaction; empty when there was none in time. */
  Optional<Delivery> receive(Consumer consumer, int waitSeconds) {
    return jdbc.sql(RECEIVE)
        .param(consumer.queue())
        .param(consumer.subscription().orElse(null))
        .param(waitSeconds)
        .query((row, number) -> Delivery.of(row))
        .optional();
  }

  /** Counts a failed attempt: a rollback does that on Oracle, and cannot do it here. */
  void failed(Consumer consumer, Delivery delivery) {
    jdbc.sql("CALL dbms_aqin.failed(?, ?, ?)")
        .param(consumer.queue())
        .param(consumer.subscription().orElse(null))
        .param(delivery.msgid())
        .update();
  }
}
