package dev.concertbank.app.messaging.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.messaging.Events;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.ConsumerTest;
import dev.concertbank.embedded.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsumerTest
@DisplayName("Consumers whose queue, or database, is away for a while")
class StoppedQueueTest {
  @Autowired private BoxOffice boxOffice;
  @Autowired private TestDatabase database;
  @Autowired private JdbcListeners listeners;

  @AfterEach
  void startQueue() {
    boxOffice.owner().sql("CALL dbms_aqadm.start_queue('ticket_event_q')").update();
  }

  @Test
  @DisplayName("go on by themselves")
  void goOn() {
    JdbcClient owner = boxOffice.owner();
    Events events = new Events(owner);
    owner.sql("CALL dbms_aqadm.stop_queue('ticket_event_q', FALSE, TRUE)").update();
    // Of the application: those among them that wait for messages since the queue was open.
    JdbcClient.create(database.app())
        .sql(
            "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE usename = 'cb_app'"
                + " AND datname = current_database() AND pid <> pg_backend_pid()")
        .query(Boolean.class)
        .list();
    List<String> published = events.publish(5);
    assertThat(events.waiting("AUDIT_TRAIL", published)).isEqualTo(5);

    startQueue();
    await("the messages are done").until(() -> events.waiting("AUDIT_TRAIL", published) == 0);
  }

  @Test
  @DisplayName("stop when they are told to, and begin again")
  void stopAndGo() {
    Events events = new Events(boxOffice.owner());
    listeners.stop();
    assertThat(listeners.isRunning()).isFalse();
    List<String> published = events.publish(3);
    assertThat(
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("listener-")))
        .isEmpty();
    assertThat(events.waiting("NOTIFICATION", published)).isEqualTo(3);

    listeners.start();
    await("the messages are done").until(() -> events.waiting("NOTIFICATION", published) == 0);
  }
}
