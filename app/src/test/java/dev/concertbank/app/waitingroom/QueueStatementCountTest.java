package dev.concertbank.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import dev.concertbank.app.testing.StatementLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What those who wait cost the database, counted at the driver. */
@ApiTest
@Import(Queue.class)
class QueueStatementCountTest {
  private static final int CLIENTS = 1_000;
  private static final int THREADS = 16;

  @Autowired private BoxOffice boxOffice;
  @Autowired private Queue queue;
  @Autowired private StatementLog log;
  private Sale sale;

  @BeforeEach
  void aDateWithARoom() {
    sale = boxOffice.saleWithRoom(1);
    queue.round(sale);
  }

  private record Client(Buyer buyer, String token) {}

  private List<Client> clients() throws Exception {
    return inThreads(
        IntStream.range(0, CLIENTS).boxed().toList(),
        i -> {
          Buyer buyer = boxOffice.buyer(0);
          return new Client(buyer, queue.join(buyer, sale));
        });
  }

  private interface Task<A, B> {
    B of(A argument) throws Exception;
  }

  private static <A, B> List<B> inThreads(List<A> arguments, Task<A, B> task) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<B>> futures =
          arguments.stream().map(a -> threads.submit(() -> task.of(a))).toList();
      List<B> results = new ArrayList<>();
      for (Future<B> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aThousandWaitingClientsPollWithoutAStatement() throws Exception {
    List<Client> clients = clients();
    queue.round(sale);
    log.clear();

    List<Response> answers =
        inThreads(clients, client -> queue.status(client.buyer(), client.token()));

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200))
        .extracting(answer -> answer.json().get("status").asString())
        .containsOnly("WAITING");
    assertThat(answers.stream().map(a -> a.json().get("position").asLong()).sorted().toList())
        .as("one position each, from 1 to the last")
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, CLIENTS).mapToObj(i -> (long) i).toList());
    assertThat(log.entries()).isEmpty();
  }

  /** The control, and what follows: whoever may have been admitted costs one a second at most. */
  @Test
  void onceItMayBeTheirTurnTheyCostOneStatementASecondHoweverOftenTheyAsk() {
    Buyer buyer = boxOffice.buyer(0);
    String token = queue.join(buyer, sale);
    queue.admit(sale, 1);
    log.clear();

    long start = System.nanoTime();
    for (int i = 0; i < 50; i++) {
      assertThat(queue.status(buyer, token).json().get("status").asString()).isEqualTo("ADMITTED");
    }
    long seconds = (System.nanoTime() - start) / 1_000_000_000L;
    assertThat(log.entries()).containsOnly("select");
    assertThat(log.entries().size()).isBetween(1, 2 + (int) seconds);
  }

  @Test
  void aPlaceCostsACallAndAReadInOneTransaction() {
    log.clear();
    queue.join(boxOffice.buyer(0), sale);

    assertThat(log.entries())
        .endsWith("waiting_room.join_room", "select", "commit")
        .filteredOn(entry -> entry.startsWith("waiting_room"))
        .hasSize(1);
  }

  /** Rooms, departures, and milestones where somebody came: however many rooms there are. */
  @Test
  void aLookCostsThreeStatementsForAllRooms() {
    for (int i = 0; i < 5; i++) {
      Sale other = boxOffice.saleWithRoom(1);
      queue.round(other);
      queue.join(boxOffice.buyer(0), other);
      queue.round(other);
    }
    for (int i = 0; i < 2; i++) {
      log.clear();
      queue.look();
      assertThat(log.entries()).containsOnly("select").hasSizeLessThanOrEqualTo(3);
    }
    assertThat(log.entries()).as("nobody came").hasSize(2);
  }

  @Test
  void aForgedTokenCostsNothing() {
    Buyer buyer = boxOffice.buyer(0);
    log.clear();
    assertThat(queue.status(buyer, "A".repeat(72)).status()).isEqualTo(401);

    assertThat(log.entries()).isEmpty();
  }
}
