package dev.concertbank.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.batch.RunArguments.UsageException;
import dev.concertbank.batch.testing.Shift;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The command line")
class RunArgumentsTest {

  @Test
  @DisplayName("names a job and a date, and may set properties")
  void complete() {
    assertThat(
            RunArguments.in(
                "--job=settle", "--date=2024-02-29", "--concert-bank.jobs.settle.directory=files"))
        .isEqualTo(new RunArguments("settle", null, LocalDate.of(2024, 2, 29)));
  }

  @Test
  @DisplayName("without a date is of the day that the schedule would take")
  void usualDay() {
    assertThat(RunArguments.in("--job=settle").date()).isNull();
  }

  @Test
  @DisplayName("asks for a sample instead")
  void sample() {
    RunArguments arguments = RunArguments.in("--sample-payment-file=amount, late");

    assertThat(arguments.job()).isNull();
    assertThat(arguments.sample()).isNotNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--date=2026-11-20               | No job is named.",
        "--job=                          | There is no job ''.",
        "--job=Settle                    | There is no job 'Settle'.",
        "--job=settle --date=2026-13-45  | '2026-13-45' is no date.",
        "--job=settle --date=2026-02-30  | '2026-02-30' is no date.",
        "--job=settle --date=20.11.2026  | '20.11.2026' is no date.",
        "--job=settle --date=            | '' is no date.",
        "--job=settle --date=+99999-01-01| '+99999-01-01' is no date.",
        "--job=settle --date=-0001-01-01 | '-0001-01-01' is no date.",
        "--job=settle --date=9999-12-31  | '9999-12-31' is no date.",
        "--job=settle --dat=2026-11-20   | There is no option '--dat'.",
        "--job=settle --PASSWORD=secret  | There is no option '--PASSWORD'.",
        "--job=settle -date=2026-11-20   | There is no option '-date'.",
        "--job=settle 2026-11-20         | There is no option '2026-11-20'.",
        "--sample-payment-file=lat       | 'lat' is no list of defects.",
        "--sample-payment-file --dat=2   | There is no option '--dat'.",
        "--sample-payment-file --job=x   | A sample is made, or a job is run",
      })
  @DisplayName("is refused with what is wrong and what to write:")
  void refused(String line, String problem) {
    assertThatThrownBy(() -> RunArguments.in(line.split(" ")))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(problem)
        .hasMessageContaining("Write --job=")
        .hasMessageContaining("--date=2026-11-20")
        .hasMessageNotContaining("secret");
  }

  @Test
  @DisplayName("knows every job, by its line in the schedule")
  void everyJob() {
    try (Shift shift = Shift.begin()) {
      assertThat(Usage.JOBS).isEqualTo(shift.jobs().names());
    }
  }

  @ParameterizedTest
  @DisplayName("is explained, and makes no database, where it asks for help or says nothing")
  @CsvSource({"--help,0,Runs one job", "'',2,No job is named.", "--job=reconcil,2,There is no job"})
  void startsNothing(String argument, int exitCode, String text, @TempDir Path temp) {
    Path data = temp.resolve("data");
    String[] line =
        argument.isEmpty()
            ? new String[] {"--concert-bank.embedded.directory=" + data}
            : new String[] {argument, "--concert-bank.embedded.directory=" + data};
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    assertThat(
            BatchJobsApplication.run(
                line, new PrintStream(said, true, StandardCharsets.UTF_8), new StopSignal()))
        .isEqualTo(exitCode);

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(text, "--job=archive|cancelSchedule|reconcile|");
    assertThat(data).doesNotExist();
  }
}
