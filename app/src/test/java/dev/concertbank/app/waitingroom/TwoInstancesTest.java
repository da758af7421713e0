package dev.concertbank.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.queuetoken.PlaceToken;
import dev.concertbank.app.queuetoken.PlaceTokens;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A client that asks now one instance, now the other, each of which looks at the rooms in its own
 * time: one with its token, as it should, and one that is told the same place afresh.
 */
@ApiTest
@Import(Queue.class)
class TwoInstancesTest {
  private static final int STEPS = 60;

  @Autowired private BoxOffice boxOffice;
  @Autowired private Queue queue;
  @Autowired private Admitter admitter;
  @Autowired private WaitingRoomMapper mapper;
  @Autowired private PlaceTokens tokens;
  private final List<Instance> instances = new ArrayList<>();

  private record Instance(RoomCache rooms, Standings standings) {}

  private Instance instance() {
    RoomCache rooms = new RoomCache(mapper, new Departures(mapper, Clock.systemUTC()));
    return new Instance(rooms, new Standings(rooms, new RecentTickets(mapper), tokens));
  }

  @BeforeEach
  void two() {
    instances.add(instance());
    instances.add(instance());
  }

  @RepeatedTest(5)
  void aPositionNeverRises(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Sale sale = boxOffice.saleWithRoom(1);
    Sale other = boxOffice.saleWithRoom(1);
    queue.round(sale);
    Map<Buyer, String> waiting = new HashMap<>();
    Map<Buyer, Long> told = new HashMap<>();
    int admitted = 0;
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(6)) {
        case 0, 1 -> {
          Buyer buyer = boxOffice.buyer(0);
          waiting.put(buyer, queue.join(buyer, sale));
        }
        case 2 -> queue.join(boxOffice.buyer(0), other);
        case 3 -> admitter.admit(sale.scheduleId());
        case 4 -> boxOffice.setRates(sale, ++admitted);
        default -> instances.get(random.nextInt(2)).rooms().refresh();
      }
      waiting.replaceAll((buyer, token) -> ask(random, buyer, token, told));
    }
    queue.admit(sale, STEPS);
    instances.forEach(instance -> instance.rooms().refresh());
    // What was found in the database before is remembered for a second.
    await()
        .untilAsserted(
            () -> {
              waiting.forEach((buyer, token) -> ask(random, buyer, token, told));
              assertThat(told.values()).as("in the end it is everybody's turn").containsOnly(0L);
            });
  }

  private String ask(Random random, Buyer buyer, String token, Map<Buyer, Long> told) {
    PlaceToken place = tokens.read(token).orElseThrow();
    QueueResponse answer = instances.get(random.nextInt(2)).standings().of(place).response();
    Long before = told.put(buyer, answer.position());
    assertThat(before == null || answer.position() <= before)
        .as("user %d was at %d, is at %d", buyer.userId(), before, answer.position())
        .isTrue();
    assertThat(answer.status() == PlaceStatus.WAITING)
        .as("user %d, at %d, is %s", buyer.userId(), answer.position(), answer.status())
        .isEqualTo(answer.position() > 0);
    return answer.token();
  }

  /** The control: without what the token carries, an instance that looked long ago tells more. */
  @Test
  void theTokenIsWhatKeepsAnInstanceThatIsBehindFromTellingMore() {
    Sale sale = boxOffice.saleWithRoom(1);
    queue.round(sale);
    List<Buyer> buyers = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      buyers.add(boxOffice.buyer(0));
      given.add(queue.join(buyers.get(i), sale));
    }
    queue.round(sale);
    Instance behind = instances.get(0);
    Instance ahead = instances.get(1);
    behind.rooms().refresh();
    queue.admit(sale, 2);
    ahead.rooms().refresh();

    PlaceToken last = tokens.read(given.get(2)).orElseThrow();
    QueueResponse fresh = ahead.standings().of(last).response();
    assertThat(fresh.position()).isEqualTo(1);
    PlaceToken kept = tokens.read(fresh.token()).orElseThrow();
    assertThat(behind.standings().of(kept).response().position()).isEqualTo(1);
    PlaceToken bare = PlaceToken.of(last.userId(), last.scheduleId(), last.place());
    assertThat(behind.standings().of(bare).response().position()).isEqualTo(3);
  }

  @Test
  void whoLeftAtOneInstanceIsNotToldToWaitAtAnother() {
    Sale sale = boxOffice.saleWithRoom(1);
    queue.round(sale);
    Buyer buyer = boxOffice.buyer(0);
    String token = queue.join(buyer, sale);
    PlaceToken place = tokens.read(token).orElseThrow();
    Instance other = instances.get(0);
    other.rooms().refresh();
    assertThat(other.standings().of(place).response().status()).isEqualTo(PlaceStatus.WAITING);

    queue.leave(buyer, token);
    other.rooms().refresh();
    assertThat(other.standings().of(place).response().status()).isEqualTo(PlaceStatus.LEFT);
  }
}
