package dev.concertbank.app.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.DatabaseState;
import dev.concertbank.app.testing.Sale;
import dev.concertbank.plsql.CommandKey;
import dev.concertbank.plsql.Idempotency;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@ApiTest
class IdempotencyTest {
  private static final String REPLAYED = "Idempotency-Replayed";

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  @Autowired private Idempotency idempotency;
  @Autowired private TransactionOperations transactions;
  private Buyer buyer;

  @BeforeEach
  void aBuyerWithPoints() {
    buyer = boxOffice.buyer(1_000);
  }

  private Api.Call charge(String key, String body) {
    return api.post("/point/charge", body).as(buyer).key(key);
  }

  private void assertReplayed(Response first, Response again) {
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(first.header(REPLAYED)).isNull();
    assertThat(again.header(REPLAYED)).isEqualTo("true");
  }

  @Test
  void theSameRequestAgainGetsTheFirstAnswerAndChargesOnce() {
    Response first = charge("k", "{\"amount\":500}").send();
    Response again = charge("k", "{\"amount\":500}").send();

    assertThat(first.status()).isEqualTo(201);
    assertReplayed(first, again);
    assertThat(boxOffice.balance(buyer)).isEqualTo(1_500);
  }

  @Test
  void everyCommandIsCarriedOutOnce() {
    Sale sale = boxOffice.sale(2);
    buyer = boxOffice.buyer(1_000_000);
    Response held = again(api.post("/reservations", sale.hold(0, 1)).as(buyer).key("hold"));
    String reservation = held.json().get("reservationId").toString();
    String payment = "{\"reservationId\":%s,\"method\":\"POINT\"}".formatted(reservation);
    again(api.post("/payments", payment).as(buyer).key("pay"));
    assertThat(boxOffice.balance(buyer)).isEqualTo(800_000);
    again(api.delete("/reservations/" + reservation).as(buyer).key("cancel"));
    assertThat(boxOffice.balance(buyer)).isEqualTo(1_000_000);
  }

  private Response again(Api.Call call) {
    Response first = call.send();
    DatabaseState after = DatabaseState.of(boxOffice.owner());
    assertThat(first.status()).isBetween(200, 201);
    assertReplayed(first, call.send());
    assertThat(DatabaseState.of(boxOffice.owner())).isEqualTo(after);
    return first;
  }

  @Test
  void spacesAndTheOrderOfFieldsMakeNoOtherRequest() {
    Sale sale = boxOffice.sale(1);
    String seat = String.valueOf(sale.seat(0));
    String one = "{\"scheduleId\":%d,\"seatIds\":[%s]}".formatted(sale.scheduleId(), seat);
    String other =
        "{ \"seatIds\" : [ %s ], \"scheduleId\" : %d }".formatted(seat, sale.scheduleId());

    Response first = api.post("/reservations", one).as(buyer).key("k").send();
    Response again = api.post("/reservations", other).as(buyer).key("k").send();

    assertReplayed(first, again);
  }

  @Test
  void anotherBodyWithTheSameKeyIsRefused() {
    charge("k", "{\"amount\":500}").send();
    Response other = charge("k", "{\"amount\":501}").send();

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().get("code").asString()).isEqualTo("idempotency-key-reused");
    assertThat(boxOffice.balance(buyer)).isEqualTo(1_500);
  }

  @Test
  void anotherPathWithTheSameKeyIsRefused() {
    charge("k", "{\"amount\":500}").send();
    Response other = api.delete("/reservations/1").as(buyer).key("k").send();

    assertThat(other.json().get("code").asString()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void aKeyBelongsToItsUser() {
    Response mine = charge("k", "{\"amount\":500}").send();
    Buyer another = boxOffice.buyer(0);
    Response theirs = api.post("/point/charge", "{\"amount\":700}").as(another).key("k").send();

    assertThat(mine.status()).isEqualTo(201);
    assertThat(theirs.status()).isEqualTo(201);
    assertThat(boxOffice.balance(another)).isEqualTo(700);
  }

  @Test
  void aRefusalIsKeptEvenWhenItsReasonIsGone() {
    Sale sale = boxOffice.sale(1);
    Response held = api.post("/reservations", sale.hold(0)).as(buyer).key("hold").send();
    String payment =
        "{\"reservationId\":%s,\"method\":\"POINT\"}".formatted(held.json().get("reservationId"));
    Response refused = api.post("/payments", payment).as(buyer).key("pay").send();
    charge("charge", "{\"amount\":1000000}").send();
    Response again = api.post("/payments", payment).as(buyer).key("pay").send();
    Response withANewKey = api.post("/payments", payment).as(buyer).key("pay-2").send();

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("code").asString()).isEqualTo("insufficient-points");
    assertReplayed(refused, again);
    assertThat(withANewKey.status()).isEqualTo(201);
  }

  @Test
  void aTakenSeatIsNamedAndTheRefusalKept() {
    Sale sale = boxOffice.sale(2);
    api.post("/reservations", sale.hold(1)).as(boxOffice.buyer(0)).key("k").send();
    Api.Call hold = api.post("/reservations", sale.hold(0, 1)).as(buyer).key("k");
    Response refused = hold.send();

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("code").asString()).isEqualTo("seat-taken");
    assertThat(refused.json().get("seatIds").values().stream().map(id -> id.asLong()))
        .containsExactly(sale.seat(1));
    assertReplayed(refused, hold.send());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pay", "cancel"})
  void anExpiredHoldIsClosedAndTheAnswerKept(String command) {
    Sale sale = boxOffice.sale(1);
    Response held = api.post("/reservations", sale.hold(0)).as(buyer).key("hold").send();
    long reservationId = held.json().get("reservationId").asLong();
    boxOffice.lapse(reservationId);
    Api.Call call =
        command.equals("cancel")
            ? api.delete("/reservations/" + reservationId)
            : api.post(
                "/payments",
                "{\"reservationId\":%d,\"method\":\"POINT\"}".formatted(reservationId));
    Response gone = call.as(buyer).key(command).send();

    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.json().get("code").asString()).isEqualTo("hold-expired");
    assertReplayed(gone, call.send());
    assertThat(statusOf("reservations", "reservation_id", reservationId)).isEqualTo("EXPIRED");
    assertThat(statusOf("seats", "seat_id", sale.seat(0))).isEqualTo("AVAILABLE");
  }

  private String statusOf(String table, String key, long id) {
    return boxOffice
        .owner()
        .sql("SELECT status FROM %s WHERE %s = ?".formatted(table, key))
        .param(id)
        .query(String.class)
        .single();
  }

  @Test
  void anInvalidRequestIsNotKept() {
    assertThat(charge("k", "{\"amount\":0}").send().status()).isEqualTo(400);
    assertThat(charge("k", "{\"amount\":500}").send().status()).isEqualTo(201);
  }

  @Test
  void whileTheFirstIsRunningTheSecondHearsSoAndMayAskAgain() {
    CommandKey running = new CommandKey(buyer.userId(), "k", "of another request");
    Response meanwhile =
        transactions.execute(
            status -> {
              idempotency.claim(running);
              return charge("k", "{\"amount\":500}").send();
            });
    Response afterwards = charge("k", "{\"amount\":500}").send();

    assertThat(meanwhile.status()).isEqualTo(409);
    assertThat(meanwhile.json().get("code").asString()).isEqualTo("request-in-progress");
    assertThat(meanwhile.header("Retry-After")).isEqualTo("1");
    assertThat(afterwards.status()).isEqualTo(201);
  }

  @Test
  void aCommandNeedsAKey() {
    DatabaseState before = DatabaseState.of(boxOffice.owner());
    Stream.of(
            api.post("/point/charge", "{\"amount\":500}"),
            api.post("/reservations", "{\"scheduleId\":1,\"seatIds\":[1]}"),
            api.post("/payments", "{\"reservationId\":1,\"method\":\"POINT\"}"),
            api.delete("/reservations/1"))
        .map(call -> call.as(buyer).send())
        .forEach(
            response -> {
              assertThat(response.status()).isEqualTo(400);
              assertThat(response.json().get("code").asString())
                  .isEqualTo("idempotency-key-required");
            });
    assertThat(DatabaseState.of(boxOffice.owner())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "with space",
        "12345678901234567890123456789012345678901234567890123456789012345"
      })
  void aKeyHas1To64VisibleCharacters(String key) {
    Response response = charge(key, "{\"amount\":500}").send();

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.json().get("code").asString()).isEqualTo("validation");
    assertThat(response.json().get("errors").get(0).get("field").asString())
        .isEqualTo("Idempotency-Key");
    assertThat(boxOffice.balance(buyer)).isEqualTo(1_000);
  }

  @Test
  void twoKeysAreNone() {
    Response response = charge("k", "{\"amount\":500}").key("l").send();

    assertThat(response.json().get("code").asString()).isEqualTo("validation");
  }
}
