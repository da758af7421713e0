package dev.concertbank.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class RelativeTimesTest {

  private final RelativeTimes times =
      new RelativeTimes(OffsetDateTime.parse("2026-12-31T20:00:00Z"));

  @Test
  void days_count_from_today_in_seoul() {
    assertThat(times.resolve("a,{+30d 19:30},{-1d 08:00}\n"))
        .isEqualTo("a,2027-01-31T19:30:00+09:00,2026-12-31T08:00:00+09:00\n");
  }

  @Test
  void other_text_stays_as_it_is() {
    assertThat(times.resolve("{+30d},{30d 19:30},2027-01-01T00:00:00Z"))
        .isEqualTo("{+30d},{30d 19:30},2027-01-01T00:00:00Z");
  }
}
