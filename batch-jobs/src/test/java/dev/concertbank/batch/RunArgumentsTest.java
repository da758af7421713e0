package dev.concertbank.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.batch.RunArguments.UsageException;
import dev.concertbank.batch.testing.Shift;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The command line")
class RunArgumentsTest {
  private static Shift shift;

  @BeforeAll
  static void begin() {
    shift = Shift.begin();
  }

  @AfterAll
  static void end() {
    if (shift != null) {
      shift.close();
    }
  }

  @Test
  @DisplayName("names a job and a date, and may set properties")
  void complete() {
    assertThat(
            read("--job=settle", "--date=2024-02-29", "--concert-bank.jobs.settle.directory=files"))
        .isEqualTo(new RunArguments("settle", LocalDate.of(2024, 2, 29)));
  }

  @Test
  @DisplayName("without a date is of today, in the zone of the jobs")
  void today() {
    ZoneId seoul = ZoneId.of("Asia/Seoul");
    LocalDate before = LocalDate.now(seoul);
    assertThat(read("--job=settle").date()).isBetween(before, LocalDate.now(seoul));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--date=2026-11-20               | There is no job ''.",
        "--job=                          | There is no job ''.",
        "--job=Settle                    | There is no job 'Settle'.",
        "--job=settle --date=2026-13-45  | '2026-13-45' is no date.",
        "--job=settle --date=2026-02-30  | '2026-02-30' is no date.",
        "--job=settle --date=20.11.2026  | '20.11.2026' is no date.",
        "--job=settle --date=            | '' is no date.",
        "--job=settle --date=+99999-01-01| '+99999-01-01' is no date.",
        "--job=settle --date=-0001-01-01 | '-0001-01-01' is no date.",
        "--job=settle --date=9999-12-31  | '9999-12-31' is no date.",
        "--job=settle --dat=2026-11-20   | There is no option '--dat=2026-11-20'.",
        "--job=settle -date=2026-11-20   | There is no option '-date=2026-11-20'.",
        "--job=settle 2026-11-20         | There is no option '2026-11-20'.",
      })
  @DisplayName("is refused with what is wrong and what to write:")
  void refused(String line, String problem) {
    assertThatThrownBy(() -> read(line.split(" ")))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(problem)
        .hasMessageContaining("Write --job=")
        .hasMessageContaining("--date=2026-11-20");
  }

  private static RunArguments read(String... line) {
    return RunArguments.in(line, shift.jobs());
  }
}
