package dev.concertbank.app.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
@DisplayName("Breaks and their corrections")
class CorrectionTest {
  private static final String REJECTION = "{\"reason\":\"It was charged once\"}";

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  private Buyer maker;
  private Buyer checker;
  private Buyer buyer;
  private long breakId;

  @BeforeEach
  void aBreak() {
    maker = boxOffice.anotherAdmin();
    checker = boxOffice.anotherAdmin();
    buyer = boxOffice.buyer(1000);
    breakId = number("SELECT COALESCE(MAX(break_id), 0) + 1 FROM reconciliation_breaks");
    insert(
        "reconciliation_runs (run_id, business_date, status, started_at, finished_at)"
            + " VALUES (?, '2026-11-20', 'FINISHED', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)",
        breakId);
    insert(
        "reconciliation_breaks (break_id, invariant, subject, scope, key_id, expected, found,"
            + " first_seen, last_seen, first_run_id, last_run_id) VALUES (?, 'a rule', ?, 'account',"
            + " 7, '1000', '1001', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, ?, ?)",
        breakId,
        "account " + breakId,
        breakId,
        breakId);
  }

  private void insert(String row, Object... values) {
    boxOffice.owner().sql("INSERT INTO " + row).params(values).update();
  }

  private long number(String query) {
    return boxOffice.owner().sql(query).query(Long.class).single();
  }

  private Response propose(String kind, long amount) {
    return api.post(
            "/admin/breaks/" + breakId + "/corrections",
            "{\"userId\":%d,\"amount\":%d,\"kind\":\"%s\",\"reason\":\"Charged twice\"}"
                .formatted(buyer.userId(), amount, kind))
        .as(maker)
        .send();
  }

  private long proposed() {
    Response response = propose("MONEY", -400);
    assertThat(response.status()).as(response.toString()).isEqualTo(201);
    long id = response.json().get("correctionId").asLong();
    assertThat(response.header("Location")).isEqualTo(Api.ROOT + "/admin/corrections/" + id);
    return id;
  }

  private Response post(long correction, Buyer who) {
    return api.call("POST", "/admin/corrections/" + correction + "/post").as(who).send();
  }

  private Response reject(long correction, Buyer who) {
    return api.post("/admin/corrections/" + correction + "/reject", REJECTION).as(who).send();
  }

  private static void assertProblem(Response response, int status, String code) {
    assertThat(response.status()).as(response.toString()).isEqualTo(status);
    assertThat(response.json().get("code").asString()).isEqualTo(code);
  }

  private List<String> audited(long correction) {
    return boxOffice
        .owner()
        .sql("SELECT user_id || ' ' || action FROM audit_log WHERE subject = ? ORDER BY created_at")
        .param("correction:" + correction)
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("are listed, the latest first, and by their state")
  void areListed() {
    long correction = proposed();

    JsonNode open = api.get("/admin/breaks?status=OPEN&size=1").as(maker).send().json();
    assertThat(open.get("items").get(0).get("breakId").asLong()).isEqualTo(breakId);
    assertThat(open.get("items").get(0).get("invariant").asString()).isEqualTo("a rule");
    JsonNode closed = api.get("/admin/breaks?status=CLOSED").as(maker).send().json();
    assertThat(closed.get("total").asLong()).isZero();
    JsonNode waiting = api.get("/admin/corrections?status=PROPOSED&size=1").as(maker).send().json();
    assertThat(waiting.get("items").get(0))
        .isEqualTo(api.get("/admin/corrections/" + correction).as(maker).send().json());
    assertThat(waiting.get("items").get(0).get("kind").asString()).isEqualTo("MONEY");
  }

  @Test
  @DisplayName(
      "a correction is proposed by one and posted by another; then the money has moved, once")
  void makerAndChecker() {
    long correction = proposed();
    assertThat(boxOffice.balance(buyer)).isEqualTo(1000);
    assertProblem(post(correction, maker), 403, "second-person-required");
    assertThat(boxOffice.balance(buyer)).isEqualTo(1000);

    Response posted = post(correction, checker);
    assertThat(posted.status()).as(posted.toString()).isEqualTo(200);
    assertThat(posted.json().get("status").asString()).isEqualTo("POSTED");
    assertThat(posted.json().get("decidedBy").asLong()).isEqualTo(checker.userId());
    assertThat(posted.json().get("transactionId").asLong()).isPositive();
    assertThat(boxOffice.balance(buyer)).isEqualTo(600);

    assertProblem(post(correction, checker), 409, "correction-decided");
    assertProblem(reject(correction, checker), 409, "correction-decided");
    assertThat(boxOffice.balance(buyer)).isEqualTo(600);
    assertThat(boxOffice.brokenInvariants()).isEmpty();
    assertThat(audited(correction))
        .containsExactly(
            maker.userId() + " CORRECTION_PROPOSED", checker.userId() + " CORRECTION_POSTED");
  }

  @Test
  @DisplayName("of several who post one at the same time, one does")
  void atOnce() {
    for (int round = 0; round < 5; round++) {
      long correction = proposed();
      long before = boxOffice.balance(buyer);
      List<CompletableFuture<Response>> posts =
          Stream.of(checker, boxOffice.anotherAdmin(), boxOffice.anotherAdmin(), checker)
              .map(who -> CompletableFuture.supplyAsync(() -> post(correction, who)))
              .toList();

      assertThat(posts)
          .extracting(post -> post.join().status())
          .containsExactlyInAnyOrder(200, 409, 409, 409);
      assertThat(boxOffice.balance(buyer)).isEqualTo(before - 400);
      buyer = boxOffice.buyer(1000);
    }
    assertThat(boxOffice.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("a correction is rejected by another, or taken back")
  void rejected() {
    long first = proposed();
    Response rejected = reject(first, checker);
    assertThat(rejected.status()).as(rejected.toString()).isEqualTo(200);
    assertThat(rejected.json().get("status").asString()).isEqualTo("REJECTED");
    assertProblem(post(first, checker), 409, "correction-decided");

    assertThat(reject(proposed(), maker).status()).isEqualTo(200);
    assertThat(boxOffice.balance(buyer)).isEqualTo(1000);
  }

  @Test
  @DisplayName("what makes no sense is refused")
  void refused() {
    Response nothing = propose("MONEY", 0);
    assertProblem(nothing, 400, "validation");
    assertThat(nothing.json().get("errors").get(0).get("field").asString()).isEqualTo("amount");
    Response tooMuch = propose("MONEY", -1001);
    assertProblem(
        post(tooMuch.json().get("correctionId").asLong(), checker), 409, "insufficient-points");
    Response noRoom = propose("MONEY", 999_999_999_999_999L);
    assertProblem(post(noRoom.json().get("correctionId").asLong(), checker), 400, "validation");
    Response notMissing = propose("ENTRY", 1);
    assertProblem(
        post(notMissing.json().get("correctionId").asLong(), checker), 409, "correction-mismatch");
    assertProblem(post(4711, checker), 404, "correction-not-found");
    assertProblem(reject(4711, checker), 404, "correction-not-found");
    breakId = 4711;
    assertProblem(propose("MONEY", 1), 404, "break-not-found");
  }

  @Test
  @DisplayName("nobody but administrators sees or changes them")
  void forAdministrators() {
    long correction = proposed();
    assertProblem(post(correction, buyer), 403, "forbidden");
    assertProblem(reject(correction, buyer), 403, "forbidden");
    assertProblem(api.get("/admin/breaks").as(buyer).send(), 403, "forbidden");
    assertProblem(api.get("/admin/corrections").as(buyer).send(), 403, "forbidden");
    assertThat(audited(correction)).hasSize(1);
  }
}
