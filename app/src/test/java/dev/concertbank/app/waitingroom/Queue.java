package dev.concertbank.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.queuetoken.PresentedPlace;
import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import org.springframework.boot.test.context.TestComponent;

/** A waiting room as its visitors use it; the instance looks and admits when a test says so. */
@TestComponent
class Queue {
  private final Api api;
  private final BoxOffice boxOffice;
  private final RoomWatch watch;
  private final Admitter admitter;

  Queue(Api api, BoxOffice boxOffice, RoomWatch watch, Admitter admitter) {
    this.api = api;
    this.boxOffice = boxOffice;
    this.watch = watch;
    this.admitter = admitter;
  }

  Response tryToJoin(Buyer buyer, Sale sale) {
    return api.post("/queue/tokens", "{\"scheduleId\":%d}".formatted(sale.scheduleId()))
        .as(buyer)
        .send();
  }

  /** The token. */
  String join(Buyer buyer, Sale sale) {
    Response joined = tryToJoin(buyer, sale);
    assertThat(joined.status()).as(joined.toString()).isEqualTo(201);
    return joined.json().get("token").asString();
  }

  Response status(Buyer buyer, String token) {
    return api.get("/queue/status").as(buyer).header(PresentedPlace.HEADER, token).send();
  }

  Response leave(Buyer buyer, String token) {
    return api.delete("/queue/tokens").as(buyer).header(PresentedPlace.HEADER, token).send();
  }

  Api.Call hold(Buyer buyer, Sale sale, int seat) {
    return api.post("/reservations", sale.hold(seat)).as(buyer);
  }

  Response hold(Buyer buyer, Sale sale, int seat, String token) {
    return hold(buyer, sale, seat)
        .key(java.util.UUID.randomUUID().toString())
        .header(PresentedPlace.HEADER, token)
        .send();
  }

  /** One round of admissions, and a look at what came of it. */
  void round(Sale sale) {
    admitter.admit(sale.scheduleId());
    look();
  }

  void look() {
    watch.look();
  }

  /** As many as are wanted, at once. */
  void admit(Sale sale, int target) {
    boxOffice.setRates(sale, target);
    round(sale);
  }

  /** Time passes for one admission. */
  void lapse(Buyer buyer) {
    boxOffice
        .owner()
        .sql(
            "UPDATE waiting_tickets SET admitted_until = admitted_at"
                + " WHERE user_id = ? AND status = 'ADMITTED'")
        .param(buyer.userId())
        .update();
  }
}
