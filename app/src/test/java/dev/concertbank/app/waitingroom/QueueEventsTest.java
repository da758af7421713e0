package dev.concertbank.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.queuetoken.PresentedPlace;
import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import dev.concertbank.app.testing.StatementLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Server-Sent Events to those who wait. */
@ApiTest
@Import(Queue.class)
@TestPropertySource(
    properties = {
      "concert-bank.waiting-room.max-streams=5",
      "concert-bank.waiting-room.streams-per-user=2"
    })
class QueueEventsTest {
  private static final int MOST = 5;

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  @Autowired private Queue queue;
  @Autowired private QueueStreams streams;
  @Autowired private StatementLog log;
  private final List<Listener> listeners = new ArrayList<>();
  private Sale sale;
  private Buyer first;
  private String firstToken;
  private Buyer second;
  private String secondToken;

  @BeforeEach
  void twoWait() {
    sale = boxOffice.saleWithRoom(5);
    queue.round(sale);
    first = boxOffice.buyer(0);
    firstToken = queue.join(first, sale);
    second = boxOffice.buyer(0);
    secondToken = queue.join(second, sale);
    queue.round(sale);
  }

  @AfterEach
  void everybodyGoes() throws IOException {
    for (Listener listener : listeners) {
      listener.close();
    }
    streams.stop();
    await().until(streams::size, size -> size == 0);
    streams.start();
  }

  private Listener listen(Buyer buyer, String token) throws IOException {
    Listener listener = Listener.at(api.port(), buyer.token(), token);
    listeners.add(listener);
    await().until(() -> !listener.statuses().isEmpty());
    return listener;
  }

  @Test
  void theStatusComesAtOnceAndWheneverItChanges() throws IOException {
    Listener listener = listen(second, secondToken);
    assertThat(listener.head()).contains("http/1.1 200 ", "cache-control: no-store");
    assertThat(listener.head())
        .anyMatch(line -> line.startsWith("content-type: text/event-stream"));
    assertThat(listener.last("position")).isEqualTo("2");
    queue.look();
    queue.look();
    queue.admit(sale, 1);
    await().until(() -> listener.last("position").equals("1"));
    assertThat(listener.statuses().stream().map(s -> s.get("position").asLong()))
        .as("told what is new, and only that")
        .containsExactly(2L, 1L);
    assertThat(queue.status(second, listener.last("token")).json().get("position").asLong())
        .isEqualTo(1);
  }

  @Test
  void itEndsWhenItIsTheirTurn() throws IOException {
    Listener listener = listen(first, firstToken);
    queue.admit(sale, 1);

    await().until(listener::hasEnded);
    assertThat(listener.last("status")).isEqualTo("ADMITTED");
    assertThat(listener.last("redirectUrl")).isNotEmpty();
    await().until(streams::size, size -> size == 0);
  }

  @Test
  void aPlaceGivenUpElsewhereEndsItToo() throws IOException {
    Listener listener = listen(first, firstToken);
    queue.leave(first, firstToken);
    queue.look();

    await().until(listener::hasEnded);
    assertThat(listener.last("status")).isEqualTo("LEFT");
  }

  @Test
  void aPauseIsToldWithItsReason() throws IOException {
    Listener listener = listen(first, firstToken);
    api.post(
            "/admin/waiting-rooms/%d/pause".formatted(sale.scheduleId()),
            "{\"reason\":\"The payment provider is down\"}")
        .as(boxOffice.admin())
        .send();
    queue.look();

    await().until(() -> listener.last("roomState").equals("PAUSED"));
    assertThat(listener.last("reason")).isEqualTo("The payment provider is down");
    assertThat(listener.hasEnded()).isFalse();
  }

  @Test
  void thoseWhoWaitCostNoStatementEither() throws IOException {
    listen(first, firstToken);
    log.clear();
    Listener another = listen(second, secondToken);
    for (int i = 0; i < 10; i++) {
      streams.push();
    }
    assertThat(another.last("status")).isEqualTo("WAITING");
    assertThat(log.entries()).isEmpty();
  }

  @Test
  void anInstanceHasSoManyAndNoMore() throws IOException {
    List<Buyer> buyers = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i <= MOST; i++) {
      buyers.add(boxOffice.buyer(0));
      tokens.add(queue.join(buyers.get(i), sale));
    }
    for (int i = 0; i < MOST; i++) {
      listen(buyers.get(i), tokens.get(i));
    }
    Response refused = open(buyers.get(MOST), tokens.get(MOST));
    assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.header("Retry-After")).isNotNull();

    listeners.get(0).close();
    await()
        .untilAsserted(
            () -> {
              tellNews();
              assertThat(streams.size()).isLessThan(MOST);
            });
    listen(buyers.get(MOST), tokens.get(MOST));
  }

  /** Something new is written to everybody, which is how a client that hung up is noticed. */
  private void tellNews() {
    boxOffice
        .owner()
        .sql(
            "UPDATE waiting_rooms SET paused_at = marked_at, pause_reason = ? WHERE schedule_id = ?")
        .params("Reason " + System.nanoTime(), sale.scheduleId())
        .update();
    queue.look();
  }

  @Test
  void ofOneUserTheOldestMakesRoom() throws IOException {
    Listener oldest = listen(first, firstToken);
    Listener middle = listen(first, firstToken);
    Listener newest = listen(first, firstToken);

    await().until(oldest::hasEnded);
    assertThat(middle.hasEnded()).isFalse();
    assertThat(newest.hasEnded()).isFalse();
  }

  @Test
  void itEndsWhenTheInstanceStops() throws IOException {
    Listener listener = listen(first, firstToken);
    streams.stop();

    await().until(listener::hasEnded);
    assertThat(open(first, firstToken).status()).isEqualTo(503);
    streams.start();
  }

  private Response open(Buyer buyer, String token) {
    return api.get("/queue/events").as(buyer).header(PresentedPlace.HEADER, token).send();
  }
}
