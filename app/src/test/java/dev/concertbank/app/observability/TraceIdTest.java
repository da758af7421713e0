package dev.concertbank.app.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceIdTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void itIsTheCallers() {
    assertThat(TraceId.of("00-" + TRACE + "-00f067aa0ba902b7-01")).isEqualTo(TRACE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
      })
  void elseItIsNew(String traceparent) {
    assertThat(TraceId.of(traceparent))
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(TraceId.of(traceparent))
        .isNotEqualTo("0".repeat(32));
  }
}
