package dev.concertbank.app.messaging.parked;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What it does with messages is in {@code PoisonTest}. */
@ApiTest
@DisplayName("The operator's endpoints for parked messages")
class ParkedMessageControllerTest {
  private static final String PATH = "/admin/parked-messages";
  private static final String UNKNOWN = PATH + "/00112233445566778899AABBCCDDEEFF/requeue";
  private static final String SINCE =
      "{\"queue\":\"TICKET_EVENT_Q\",\"since\":\"2026-11-21T10:00:00+09:00\"}";

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;

  private static void assertProblem(Response response, int status, String code) {
    assertThat(response.status()).as(response.toString()).isEqualTo(status);
    assertThat(response.header("Content-Type")).startsWith("application/problem+json");
    assertThat(response.json().get("code").asString()).isEqualTo(code);
  }

  @Test
  @DisplayName("are an administrator's")
  void forAdministrators() {
    Buyer buyer = boxOffice.buyer(0);

    assertProblem(api.get(PATH).as(buyer).send(), 403, "forbidden");
    assertProblem(api.call("POST", UNKNOWN).as(buyer).send(), 403, "forbidden");
    assertProblem(api.post(PATH + "/requeue", SINCE).as(buyer).send(), 403, "forbidden");
    assertProblem(api.get(PATH).send(), 401, "unauthorized");
    assertThat(api.get(PATH).as(boxOffice.admin()).send().status()).isEqualTo(200);
    assertThat(api.post(PATH + "/requeue", SINCE).as(boxOffice.admin()).send().status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/00112233445566778899AABBCCDDEEFF/requeue",
        "/0011/requeue",
        "/1/requeue",
        "/x%27%20OR%201=1/requeue",
        "/%00/requeue",
        "/%EC%84%9C%EC%9A%B8/requeue",
      })
  @DisplayName("know no message of another name")
  void unknown(String path) {
    Response response = api.call("POST", PATH + path).as(boxOffice.admin()).send();

    assertThat(response.status()).as(response.toString()).isIn(400, 404);
    assertThat(response.header("Content-Type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?queue=NO_SUCH_Q", "?queue=ticket_event_q", "?page=-1", "?size=101"})
  @DisplayName("list what makes sense to ask for")
  void badLists(String query) {
    assertProblem(api.get(PATH + query).as(boxOffice.admin()).send(), 400, "validation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"since\":\"2026-11-21T10:00:00Z\"}",
        "{\"queue\":\"TICKET_EVENT_Q\"}",
        "{\"queue\":null,\"since\":null}",
        "{\"queue\":\"NO_SUCH_Q\",\"since\":\"2026-11-21T10:00:00Z\"}",
        "{\"queue\":0,\"since\":\"2026-11-21T10:00:00Z\"}",
        "{\"queue\":\"TICKET_EVENT_Q\",\"since\":\"yesterday\"}",
        "{\"queue\":\"TICKET_EVENT_Q\",\"since\":\"2026-11-21\"}",
        "{\"queue\":\"TICKET_EVENT_Q\",\"since\":\"2026-13-21T10:00:00Z\"}",
        "{\"queue\":\"TICKET_EVENT_Q\",\"since\":1}",
        "{\"queue\":\"TICKET_EVENT_Q\",\"since\":\"\"}",
        "{\"queue\":\"TICKET_EVENT_Q\",\"since\":\"+999999999-12-31T23:59:59Z\"}",
        "{\"queue\":\"TICKET_EVENT_Q\",\"since\":\"-999999999-01-01T00:00:00Z\"}",
        "{\"queue\":\"TICKET_EVENT_Q\",\"since\":\"2026-11-21T10:00:00Z\",\"more\":1}",
      })
  @DisplayName("put back what makes sense to ask for")
  void badBodies(String body) {
    Response refused = api.post(PATH + "/requeue", body).as(boxOffice.admin()).send();

    assertProblem(refused, 400, "validation");
    assertThat(refused.json().get("errors")).as(refused.body()).isNotEmpty();
  }
}
