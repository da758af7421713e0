package dev.concertbank.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BadBodies;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.DatabaseState;
import dev.concertbank.app.testing.Endpoint;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whatever is sent to whichever endpoint: a problem document, never a 5xx, and nothing changed. */
@ApiTest
class BadInputTest {
  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  private Buyer admin;
  private DatabaseState before;

  @BeforeEach
  void rememberTheDatabase() {
    admin = boxOffice.admin();
    before = DatabaseState.of(boxOffice.owner());
  }

  private void assertRefused(Response response, int... statuses) {
    assertThat(response.status()).as(response.toString()).isIn(boxed(statuses));
    assertThat(response.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = response.json();
    String code = problem.get("code").asString();
    assertThat(problem.get("status").asInt()).isEqualTo(response.status());
    assertThat(problem.get("type").asString())
        .isEqualTo("https://concert-bank.dev/problems/" + code);
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("detail").asString()).isNotBlank();
    assertThat(problem.get("traceId").asString()).isEqualTo(response.header("X-Trace-Id"));
    assertThat(response.body()).doesNotContain("Exception", "dev.concertbank.app", "ORA-", "SQL");
    assertThat(DatabaseState.of(boxOffice.owner())).isEqualTo(before);
  }

  private static Object[] boxed(int[] statuses) {
    return java.util.Arrays.stream(statuses).boxed().toArray();
  }

  private Response send(Endpoint endpoint, String body) {
    return call(endpoint).body(body).send();
  }

  private Api.Call call(Endpoint endpoint) {
    return api.call(endpoint.method(), endpoint.path()).as(admin).key(UUID.randomUUID().toString());
  }

  static Stream<BadBodies.FieldCase> badFields() {
    return Stream.of(Endpoint.values()).flatMap(BadBodies::fieldsOf);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFields")
  void aBadFieldIsNamed(BadBodies.FieldCase bad) {
    Response response = send(bad.endpoint(), bad.body());

    assertRefused(response, 400);
    assertThat(response.json().get("code").asString()).isEqualTo("validation");
    assertThat(response.json().get("errors").values())
        .as(response.body())
        .anySatisfy(error -> assertThat(error.get("field").asString()).startsWith(bad.field()))
        .allSatisfy(error -> assertThat(error.get("message").asString()).isNotBlank());
  }

  static Stream<BadBodies.WholeCase> badBodies() {
    return Stream.of(Endpoint.values()).flatMap(BadBodies::wholesOf);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badBodies")
  void aMalformedBodyIsRefused(BadBodies.WholeCase bad) {
    assertRefused(send(bad.endpoint(), bad.body()), 400);
  }

  @ParameterizedTest
  @EnumSource
  void aMissingBodyIsRefused(Endpoint endpoint) {
    assertRefused(call(endpoint).header("Content-Type", "application/json").send(), 400);
  }

  @ParameterizedTest
  @EnumSource
  void anotherContentTypeIsRefused(Endpoint endpoint) {
    for (String type :
        new String[] {
          "text/plain", "application/xml", "application/x-www-form-urlencoded", "application/yaml"
        }) {
      assertRefused(call(endpoint).header("Content-Type", type).body(endpoint.valid()).send(), 415);
    }
    assertRefused(
        call(endpoint).header("Content-Type", "nonsense").body(endpoint.valid()).send(), 415);
  }

  @ParameterizedTest
  @EnumSource
  void aBodyLargerThanAnyRequestNeedsIsRefused(Endpoint endpoint) {
    assertRefused(send(endpoint, " ".repeat(70_000) + endpoint.valid()), 413);
  }

  @ParameterizedTest
  @EnumSource
  void anotherMethodIsRefused(Endpoint endpoint) {
    assertRefused(api.call("PATCH", endpoint.path()).as(admin).body(endpoint.valid()).send(), 405);
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerInAnotherFormatIsNotToBeHad(Endpoint endpoint) {
    assertRefused(
        call(endpoint).header("Accept", "application/xml").body(endpoint.valid()).send(), 406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/concerts/x",
        "/concerts/1.5",
        "/concerts/99999999999999999999",
        "/concerts/-1",
        "/concerts/0x1",
        "/concerts/%231",
        "/concerts/+1",
        "/concerts/%00",
        "/concerts/%20",
        "/concerts/x/options",
        "/concerts/options/x/seats",
        "/concerts/options/9223372036854775807/seats",
        "/concerts/options/1/seats?section=123456789012345678901",
        "/concerts/options/1/seats?section=%00",
        "/concerts?page=-1",
        "/concerts?page=x",
        "/concerts?page=99999999999",
        "/concerts?size=0",
        "/concerts?size=101",
        "/concerts?size=1.5",
        "/concerts?query=%00",
        "/concerts?query=a%0Ab",
        "/reservations/x",
        "/reservations/-1",
        "/payments/x/status",
        "/payments/0/status",
        "/users/x/point",
        "/users/-1/point",
        "/users/me/reservations",
        "/users/x/notifications",
        "/admin/parked-messages?queue=NO_SUCH_Q",
        "/admin/jobs/runs/x",
        "/admin/jobs/runs/-1",
        "/admin/jobs/runs/99999999999999999999",
        "/admin/jobs/%00/runs",
        "/admin/jobs/reconcile/runs?size=101",
        "/admin/breaks?status=LOST",
        "/admin/breaks?page=-1",
        "/admin/corrections?status=OPEN",
        "/admin/corrections/x",
        "/admin/corrections/-1",
        "/no-such-thing",
        "/admin/no-such-thing",
      })
  void aBadPathOrQueryIsRefused(String path) {
    assertRefused(api.get(path).as(admin).send(), 400, 404);
  }

  @Test
  void aBadQueryOfMyListsIsRefused() {
    for (String query : new String[] {"status=LOST", "status=pending", "page=-1", "size=1000"}) {
      assertRefused(
          api.get("/users/%d/reservations?%s".formatted(admin.userId(), query)).as(admin).send(),
          400);
      assertRefused(
          api.get("/users/%d/point/entries?%s&size=0".formatted(admin.userId(), query))
              .as(admin)
              .send(),
          400);
    }
  }

  @Test
  void aLongQueryIsRefused() {
    assertRefused(api.get("/concerts?query=" + "a".repeat(101)).send(), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1.5", "-1", "99999999999999999999", "%00"})
  void aBadReservationCannotBeCancelled(String id) {
    assertRefused(
        api.delete("/reservations/" + id).as(admin).key(UUID.randomUUID().toString()).send(),
        400,
        404);
  }

  @Test
  void cardsAreNotTakenYet() {
    Response response =
        send(Endpoint.PAY, "{\"reservationId\":1,\"method\":\"CARD\",\"cardToken\":\"tok\"}");

    assertRefused(response, 400);
    assertThat(response.json().get("detail").asString()).contains("CARD is not available");
  }
}
