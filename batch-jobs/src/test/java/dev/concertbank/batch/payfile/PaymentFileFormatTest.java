package dev.concertbank.batch.payfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.batch.job.JobFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A payment file")
class PaymentFileFormatTest {
  @TempDir private static Path directory;

  private static ProviderDay day;

  @BeforeAll
  static void begin() {
    day = ProviderDay.begin(directory, "concert-bank.jobs.payment-file.skip-limit=4");
  }

  @AfterAll
  static void close() {
    if (day != null) {
      day.close();
    }
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken("empty", text -> "", "is empty"),
        broken("of a byte order mark alone", text -> "\uFEFF", "does not begin with the line"),
        broken("without names", text -> text.substring(text.indexOf('\n') + 1), "does not begin"),
        broken("with other names", text -> text.replace("amount", "won"), "does not begin"),
        broken("cut off in a line", text -> text.substring(0, 300), "ends without its trailer"),
        broken(
            "without its trailer", text -> text.replaceFirst("#TOTAL.*\r\n", ""), "is not whole"),
        broken("with half a trailer", text -> text.replaceFirst("#TOTAL.*", "#TOT"), "not whole"),
        broken(
            "with a trailer of its own", text -> text.replace("#TOTAL,9", "#TOTAL,x"), "trailer"),
        broken(
            "with another number of lines",
            text -> text.replace("#TOTAL,9", "#TOTAL,10"),
            "its trailer says 10 lines and there are 9"),
        broken(
            "with another control total",
            text -> text.replace("#TOTAL,9,700000", "#TOTAL,9,700001"),
            "its trailer says 700001 won and the lines sum to 700000"),
        broken("that lost a line", text -> text.replaceFirst("C-.*\r\n", ""), "there are 8"),
        broken("that goes on", text -> text + "\r\n", "goes on after its trailer"));
  }

  private static Arguments broken(String name, UnaryOperator<String> edit, String message) {
    return Arguments.of(name, edit, message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  @DisplayName("that is not what was agreed on is rejected, and the next delivery begins anew:")
  void isRejected(String name, UnaryOperator<String> edit, String message) {
    day.deliverEdited(edit);

    assertThat(day.failure()).contains(message);
    assertThat(day.files().get(day.files().size() - 1)).isEqualTo("REJECTED");
    assertThat(day.failure()).contains(message);
    day.deliver();
    day.completes();

    assertThat(day.breaks()).isEmpty();
  }

  static Stream<Arguments> sound() {
    return Stream.of(
        sound("with line feeds", text -> text.replace("\r\n", "\n")),
        sound("with a byte order mark", text -> "\uFEFF" + text),
        sound("without the last line's end", String::strip),
        sound("with quotes", text -> text.replaceAll("(C-[0-9]+)", "\"$1\"")));
  }

  private static Arguments sound(String name, UnaryOperator<String> edit) {
    return Arguments.of(name, edit);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sound")
  @DisplayName("is read")
  void isRead(String name, UnaryOperator<String> edit) {
    day.deliverEdited(edit);
    day.completes();
    assertThat(day.breaks()).isEmpty();
  }

  @Test
  @DisplayName(
      "may have lines that cannot be read, up to a limit: they are listed, the rest counts")
  void skips() {
    String long1 = "x".repeat(200_000);
    day.deliverEdited(
        text ->
            text.replaceFirst("\r\n", "\r\n\"unclosed\r\n\0\r\n")
                .replace("#TOTAL,9,700000", "\r\n" + long1 + "\r\n#TOTAL,13,12345"));

    day.completes();

    assertThat(day.skips())
        .contains(
            "2: a quote does not end",
            "3: it has a control character",
            "13: it has 1 columns and not 6",
            "14: it is longer than 1000 bytes");
    assertThat(day.breaks()).isEmpty();
  }

  @Test
  @DisplayName("that the system does not give us says why, and what to do")
  void cannotBeRead() {
    assertThatThrownBy(() -> DeliveryListener.scan(directory))
        .isInstanceOf(JobFailure.class)
        .hasMessageStartingWith(directory + " cannot be read (java.")
        .hasMessageEndingWith("Let the user that the job runs as read it");
  }

  @Test
  @DisplayName("with more such lines is rejected; a corrected one is read")
  void limit() {
    day.deliverEdited(text -> text.replaceFirst("\r\n", "\r\n" + "secret\r\n".repeat(5)));

    assertThat(day.failure())
        .contains("More than 4 lines of payments-")
        .contains("cannot be read; the first is line 2: it has 1 columns and not 6.")
        .doesNotContain("secret");
    day.deliver();
    day.completes();

    assertThat(day.breaks()).isEmpty();
  }

  @Test
  @DisplayName("that is not UTF-8 in a line has the others")
  void encoding() {
    day.deliver();
    String text =
        day.text().replaceFirst("\r\n", "\r\n\u00e9\r\n").replace("#TOTAL,9", "#TOTAL,10");
    day.deliver(text.getBytes(StandardCharsets.ISO_8859_1));

    day.completes();

    assertThat(day.skips()).contains("2: it is not UTF-8");
    assertThat(day.breaks()).isEmpty();
  }
}
