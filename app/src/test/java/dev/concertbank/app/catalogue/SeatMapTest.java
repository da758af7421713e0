package dev.concertbank.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Sale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class SeatMapTest {
  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;

  private Api.Call seats(Sale sale, String query) {
    return api.get("/concerts/options/%d/seats%s".formatted(sale.scheduleId(), query));
  }

  @Test
  void anUnchangedMapIsNotSentAgain() {
    Sale sale = boxOffice.sale(2);
    Response first = seats(sale, "").send();
    Response again = seats(sale, "").header("If-None-Match", first.header("ETag")).send();

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("ETag")).startsWith("W/\"");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
  }

  @Test
  void aMapChangesWithItsSeatsAndNoOthers() {
    Sale sale = boxOffice.sale(2);
    String wholeTag = seats(sale, "").send().header("ETag");
    String tagOfB = seats(sale, "?section=B").send().header("ETag");

    api.post("/reservations", sale.hold(0)).as(boxOffice.buyer(0)).key("k").send();

    Response whole = seats(sale, "").header("If-None-Match", wholeTag).send();
    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.json().get("seats").get(0).get("status").asString()).isEqualTo("PENDING");
    assertThat(seats(sale, "?section=B").header("If-None-Match", tagOfB).send().status())
        .isEqualTo(304);
  }

  @Test
  void aSectionIsShownAlone() {
    Sale sale = boxOffice.sale(2);
    JsonNode map = seats(sale, "?section=B").send().json();

    assertThat(map.get("scheduleId").asLong()).isEqualTo(sale.scheduleId());
    assertThat(map.get("asOf").asString()).isNotEmpty();
    assertThat(map.get("seats").values())
        .extracting(seat -> seat.get("seatId").asLong())
        .containsExactly(sale.seat(2), sale.seat(3));
    assertThat(seats(sale, "?section=Z").send().json().get("seats")).isEmpty();
  }

  @Test
  void aLapsedHoldIsShownAsFree() {
    Sale sale = boxOffice.sale(1);
    Response held = api.post("/reservations", sale.hold(0)).as(boxOffice.buyer(0)).key("k").send();
    boxOffice.lapse(held.json().get("reservationId").asLong());

    assertThat(seats(sale, "").send().json().get("seats").get(0).get("status").asString())
        .isEqualTo("AVAILABLE");
  }

  @Test
  void searchTakesWildcardsForWhatTheyAre() {
    Sale sale = boxOffice.sale(1);

    assertThat(total(sale.code().substring(0, 18).toUpperCase(java.util.Locale.ROOT))).isEqualTo(1);
    assertThat(total("%25")).isZero();
    assertThat(total("_")).isZero();
    assertThat(total("!")).isZero();
  }

  private long total(String query) {
    return api.get("/concerts?query=" + query).send().json().get("total").asLong();
  }
}
