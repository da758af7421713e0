package dev.concertbank.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class HealthAndMetricsTest {
  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;

  @ParameterizedTest
  @ValueSource(strings = {"", "/liveness", "/readiness"})
  void itIsUp(String probe) {
    Response health = api.page("/actuator/health" + probe).send();

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.json().get("status").asString()).isEqualTo("UP");
    assertThat(health.body()).doesNotContain("jdbc", "PostgreSQL");
  }

  @Test
  void commandsAreMeasuredByOutcome() {
    api.post("/point/charge", "{\"amount\":1}").as(boxOffice.buyer(0)).key("k").send();
    String metrics = api.page("/actuator/prometheus").send().body();

    assertThat(metrics)
        .containsPattern(
            "ticketing_command_seconds_count\\{.*command=\"charge\".*outcome=\"completed\"")
        .contains("ticketing_lock_failures_total");
  }

  @ParameterizedTest
  @ValueSource(strings = {"env", "beans", "heapdump", "loggers", "configprops", "shutdown"})
  void nothingElseOfTheActuatorIsOpen(String endpoint) {
    assertThat(api.page("/actuator/" + endpoint).send().status()).isEqualTo(404);
  }
}
