package dev.concertbank.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.queuetoken.ForeignTokens;
import dev.concertbank.app.queuetoken.PlaceToken;
import dev.concertbank.app.queuetoken.PlaceTokens;
import dev.concertbank.app.queuetoken.PresentedPlace;
import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/**
 * Ways round the waiting room. Every test ends with the control: the same request, of one who was
 * admitted, goes through; so it was the place that was refused, and nothing else.
 */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
@Import(Queue.class)
class QueueCheatTest {
  private static final String REQUIRED = "queue-token-required";
  private static final String INVALID = "queue-token-invalid";

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  @Autowired private Queue queue;
  @Autowired private PlaceTokens tokens;
  private Sale sale;
  private Buyer admitted;
  private String token;

  @BeforeEach
  void oneIsAdmitted() {
    sale = boxOffice.saleWithRoom(30);
    queue.round(sale);
    admitted = boxOffice.buyer(1_000_000);
    token = queue.join(admitted, sale);
    queue.admit(sale, 1);
  }

  private void assertRefused(Response response) {
    assertThat(response.status()).as(response.toString()).isEqualTo(403);
    assertThat(response.json().get("code").asString()).isEqualTo(REQUIRED);
    assertThat(seatsTaken()).isZero();
  }

  private void assertNotOurs(Response response) {
    assertThat(response.status()).as(response.toString()).isEqualTo(401);
    assertThat(response.json().get("code").asString()).isEqualTo(INVALID);
    assertThat(response.body()).doesNotContain(token);
  }

  private void assertTheAdmittedOneHolds() {
    Response held = queue.hold(admitted, sale, 0, token);
    assertThat(held.status()).as(held.toString()).isEqualTo(201);
  }

  private long seatsTaken() {
    return boxOffice
        .owner()
        .sql("SELECT COUNT(*) FROM seats WHERE schedule_id = ? AND status <> 'AVAILABLE'")
        .param(sale.scheduleId())
        .query(Long.class)
        .single();
  }

  private Response hold(Buyer buyer, String withToken) {
    return queue.hold(buyer, sale, 0, withToken);
  }

  @Test
  void withoutAToken() {
    assertRefused(queue.hold(admitted, sale, 0).key("none").send());
    assertNotOurs(api.get("/queue/status").as(admitted).send());
    assertNotOurs(api.delete("/queue/tokens").as(admitted).send());
    assertNotOurs(api.get("/queue/events").as(admitted).send());
    assertTheAdmittedOneHolds();
  }

  private Map<String, String> forgeries() {
    PlaceToken genuine = tokens.read(token).orElseThrow();
    String last = token.substring(0, token.length() - 1);
    Map<String, String> forgeries = new LinkedHashMap<>();
    forgeries.put("empty", "");
    forgeries.put("garbage", "garbage");
    forgeries.put("the place in the clear", Long.toString(genuine.place()));
    forgeries.put("one bit changed", last + (token.endsWith("A") ? "B" : "A"));
    forgeries.put("cut", last);
    forgeries.put("longer", token + "A");
    forgeries.put("padded", token + "=");
    forgeries.put("twice in one", token + "," + token);
    forgeries.put("signed with an unknown key", ForeignTokens.write(genuine));
    forgeries.put("an access token", admitted.token());
    forgeries.put("quoted", "\"" + token + "\"");
    forgeries.put("long", "A".repeat(6_000));
    return forgeries;
  }

  @Test
  void withAForgedToken() {
    forgeries()
        .forEach(
            (name, forged) -> {
              assertRefused(hold(admitted, forged));
              assertNotOurs(queue.status(admitted, forged));
              assertNotOurs(queue.leave(admitted, forged));
            });
    assertTheAdmittedOneHolds();
  }

  /** Longer than Tomcat takes; refused before anybody looks at it. */
  @Test
  void withATokenOfManyKilobytes() {
    Response response = hold(admitted, "A".repeat(100_000));

    assertThat(response.status()).isEqualTo(400);
    assertThat(seatsTaken()).isZero();
    assertTheAdmittedOneHolds();
  }

  @Test
  void withSeveralTokens() {
    Api.Call call = queue.hold(admitted, sale, 0).key("several");
    call.header(PresentedPlace.HEADER, token).header(PresentedPlace.HEADER, token);

    assertRefused(call.send());
    assertTheAdmittedOneHolds();
  }

  @Test
  void withAnotherUsersToken() {
    Buyer thief = boxOffice.buyer(1_000_000);

    assertRefused(hold(thief, token));
    assertNotOurs(queue.status(thief, token));
    assertNotOurs(queue.leave(thief, token));
    assertThat(queue.status(admitted, token).json().get("status").asString()).isEqualTo("ADMITTED");
    assertTheAdmittedOneHolds();
  }

  @Test
  void withATokenForAnotherDate() {
    Sale other = boxOffice.saleWithRoom(5);
    queue.round(other);
    String tokenThere = queue.join(admitted, other);
    queue.admit(other, 1);

    assertRefused(hold(admitted, tokenThere));
    assertThat(queue.hold(admitted, other, 0, tokenThere).status()).isEqualTo(201);
    assertTheAdmittedOneHolds();
  }

  /** As if our key had been stolen: the database still does not take it. */
  @Test
  void withATokenThatIsRightlySignedButWrong() {
    PlaceToken genuine = tokens.read(token).orElseThrow();
    Buyer other = boxOffice.buyer(0);
    long user = other.userId();
    for (PlaceToken forged :
        List.of(
            PlaceToken.of(user, sale.scheduleId(), genuine.place()),
            PlaceToken.of(user, sale.scheduleId(), 0),
            PlaceToken.of(user, sale.scheduleId(), -1),
            PlaceToken.of(user, sale.scheduleId(), Long.MAX_VALUE))) {
      assertRefused(hold(other, tokens.write(forged)));
    }
    assertTheAdmittedOneHolds();
  }

  @Test
  void whileStillWaiting() {
    Buyer waiting = boxOffice.buyer(0);
    String waitingToken = queue.join(waiting, sale);

    assertRefused(hold(waiting, waitingToken));
    queue.round(sale);
    assertRefused(hold(waiting, waitingToken));
    assertTheAdmittedOneHolds();
  }

  @Test
  void afterTheAdmissionIsOver() {
    queue.lapse(admitted);

    assertRefused(hold(admitted, token));
    assertThat(queue.status(admitted, token).json().get("status").asString()).isEqualTo("EXPIRED");
    queue.round(sale);
    assertRefused(hold(admitted, token));
    token = queue.join(admitted, sale);
    assertRefused(hold(admitted, token));
    queue.round(sale);
    assertTheAdmittedOneHolds();
  }

  @Test
  void afterPaying() {
    Response held = queue.hold(admitted, sale, 0, token);
    String pay =
        "{\"reservationId\":%s,\"method\":\"POINT\"}".formatted(held.json().get("reservationId"));
    assertThat(api.post("/payments", pay).as(admitted).key("pay").send().status()).isEqualTo(201);

    Response more = queue.hold(admitted, sale, 1, token);
    assertThat(more.status()).isEqualTo(403);
    assertThat(more.json().get("code").asString()).isEqualTo(REQUIRED);
    assertThat(queue.status(admitted, token).json().get("status").asString()).isEqualTo("DONE");
  }

  @Test
  void afterLeaving() {
    assertThat(queue.leave(admitted, token).status()).isEqualTo(204);

    assertRefused(hold(admitted, token));
    String second = queue.join(admitted, sale);
    queue.round(sale);
    assertThat(queue.status(admitted, second).json().get("status").asString())
        .isEqualTo("ADMITTED");
    assertRefused(hold(admitted, token));
    token = second;
    assertTheAdmittedOneHolds();
  }

  /** Whoever joins a second time does not get two places, and keeps the one. */
  @Test
  void withTwoPlaces() {
    Buyer greedy = boxOffice.buyer(0);
    String first = queue.join(greedy, sale);
    Response second = queue.tryToJoin(greedy, sale);

    assertThat(second.status()).isEqualTo(200);
    PlaceToken again = tokens.read(second.json().get("token").asString()).orElseThrow();
    assertThat(again.place()).isEqualTo(tokens.read(first).orElseThrow().place());
  }

  @Test
  void joiningFromManyThreadsAtOnce() throws Exception {
    Buyer greedy = boxOffice.buyer(0);
    List<Response> answers = atOnce(8, () -> queue.tryToJoin(greedy, sale));

    assertThat(answers).extracting(Response::status).containsOnlyOnce(201).contains(200);
    assertThat(answers)
        .extracting(a -> tokens.read(a.json().get("token").asString()).orElseThrow().place())
        .hasSize(8)
        .containsOnly(tokens.read(answers.get(0).json().get("token").asString()).get().place());
  }

  /** One of them is paid, the admission ends with it, and the other may not have come later. */
  @Test
  void withSeveralHoldsAsTheAdmissionEnds() throws Exception {
    Response held = queue.hold(admitted, sale, 0, token);
    String pay =
        "{\"reservationId\":%s,\"method\":\"POINT\"}".formatted(held.json().get("reservationId"));
    List<Response> answers =
        atOnce(
            List.of(
                () -> api.post("/payments", pay).as(admitted).key("pay").send(),
                () -> queue.hold(admitted, sale, 1, token),
                () -> queue.hold(admitted, sale, 2, token)));

    assertThat(answers.get(0).status()).isEqualTo(201);
    assertThat(answers.subList(1, 3)).allSatisfy(a -> assertThat(a.status()).isIn(201, 403));
    assertThat(seatsTaken())
        .isEqualTo(1 + answers.subList(1, 3).stream().filter(a -> a.status() == 201).count());
    assertThat(queue.hold(admitted, sale, 3, token).status()).as("now it is over").isEqualTo(403);
  }

  @Test
  void withAnAccessTokenThatIsNone() {
    for (String access : List.of("expired", admitted.token() + "x")) {
      for (String path : List.of("/queue/status", "/queue/events")) {
        Response response = api.get(path).token(access).header(PresentedPlace.HEADER, token).send();
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.json().get("code").asString()).isEqualTo("unauthorized");
      }
    }
    Response anonymous = api.get("/queue/status").header(PresentedPlace.HEADER, token).send();
    assertThat(anonymous.status()).isEqualTo(401);
    assertTheAdmittedOneHolds();
  }

  /**
   * The key belongs to the request, not to the token: it brings the answer again, not more seats.
   */
  @Test
  void withAnIdempotencyKeyOfAnotherPlace() {
    String key = UUID.randomUUID().toString();
    Response refused = queue.hold(admitted, sale, 0).key(key).send();
    assertRefused(refused);
    Response held =
        queue.hold(admitted, sale, 0).key(key).header(PresentedPlace.HEADER, token).send();
    assertThat(held.status()).as("the same request, now with its token").isEqualTo(201);

    queue.leave(admitted, token);
    Response replayed = queue.hold(admitted, sale, 0).key(key).send();
    assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(replayed.body()).isEqualTo(held.body());
    assertThat(seatsTaken()).isEqualTo(1);

    Response other = queue.hold(admitted, sale, 1).key(key).send();
    assertThat(other.status()).as("another body for the key").isEqualTo(422);
  }

  /** Whoever reads our logs gets no place. */
  @Test
  void tokensAreNotLogged(CapturedOutput output) {
    withAForgedToken();
    queue.status(admitted, token);
    queue.leave(admitted, token);

    assertThat(output).contains("hold").doesNotContain(token);
  }

  private static List<Response> atOnce(int times, Callable<Response> call) throws Exception {
    return atOnce(java.util.Collections.nCopies(times, call));
  }

  private static List<Response> atOnce(List<Callable<Response>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    CyclicBarrier together = new CyclicBarrier(calls.size());
    try {
      List<Future<Response>> answers =
          calls.stream()
              .map(
                  call ->
                      threads.submit(
                          () -> {
                            together.await();
                            return call.call();
                          }))
              .toList();
      List<Response> given = new java.util.ArrayList<>();
      for (Future<Response> answer : answers) {
        given.add(answer.get());
      }
      return given;
    } finally {
      threads.shutdownNow();
    }
  }
}
