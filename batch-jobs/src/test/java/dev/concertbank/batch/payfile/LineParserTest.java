package dev.concertbank.batch.payfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.batch.payfile.FileItem.Trailer;
import dev.concertbank.batch.payfile.FileItem.Transaction;
import dev.concertbank.batch.payfile.FileItem.Unreadable;
import dev.concertbank.plsql.PaymentFile.Line;
import dev.concertbank.plsql.PaymentFile.Skip;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A line of the payment file")
class LineParserTest {
  private static final String GOOD = "W-1,17,CAPTURE,100000,SUCCEEDED,2026-11-20T10:15:30+09:00";

  private final LineParser parser = new LineParser();

  private FileItem parse(String line) {
    return parser.parse(7, line.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("says who, what, how much, how it ended and when")
  void good() {
    Instant when = Instant.parse("2026-11-20T01:15:30Z");
    assertThat(parse(GOOD))
        .isEqualTo(new Transaction(new Line(7, "W-1", 17, "CAPTURE", 100000, "SUCCEEDED", when)));
    assertThat(parse("\"W-1\",\"17\",CAPTURE,100000,SUCCEEDED,2026-11-20T01:15:30Z"))
        .isEqualTo(parse(GOOD));
    assertThat(parse(GOOD.replace(":30+", ":30.123456+")))
        .isEqualTo(
            new Transaction(
                new Line(
                    7, "W-1", 17, "CAPTURE", 100000, "SUCCEEDED", when.plusNanos(123_456_000))));
    assertThat(parse(GOOD.replace("100000", "9".repeat(15)))).isInstanceOf(Transaction.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "W-1,17,CAPTURE,100000,SUCCEEDED | it has 5 columns and not 6",
        "W-1,17,CAPTURE,1,SUCCEEDED,2026-11-20T10:15:30Z, | it has 7 columns and not 6",
        "`` | it has 1 columns and not 6",
        ",17,CAPTURE,1,SUCCEEDED,2026-11-20T10:15:30Z | provider_ref is not 1 to 64 letters",
        "W 1,17,CAPTURE,1,SUCCEEDED,2026-11-20T10:15:30Z | provider_ref is not 1 to 64 letters",
        "W-1,0,CAPTURE,1,SUCCEEDED,2026-11-20T10:15:30Z | payment_id is not a whole number",
        "W-1,1e3,CAPTURE,1,SUCCEEDED,2026-11-20T10:15:30Z | payment_id is not a whole number",
        "W-1,1234567890123456789,CAPTURE,1,SUCCEEDED,2026-11-20T10:15:30Z | payment_id is not a",
        "W-1,17,capture,1,SUCCEEDED,2026-11-20T10:15:30Z | kind is not CAPTURE or REFUND",
        "W-1,17,CAPTURE,-1,SUCCEEDED,2026-11-20T10:15:30Z | amount is not a whole number of won",
        "W-1,17,CAPTURE,0,SUCCEEDED,2026-11-20T10:15:30Z | amount is not a whole number of won",
        "W-1,17,CAPTURE,1.00,SUCCEEDED,2026-11-20T10:15:30Z | amount is not a whole number of won",
        "W-1,17,CAPTURE,`1,000`,SUCCEEDED,2026-11-20T10:15:30Z | it has 7 columns and not 6",
        "W-1,17,CAPTURE,1000000000000000,SUCCEEDED,2026-11-20T10:15:30Z | amount is not a whole",
        "W-1,17,CAPTURE,99999999999999999999999,SUCCEEDED,2026-11-20T10:15:30Z | amount is not a",
        "W-1,17,CAPTURE,\u0661,SUCCEEDED,2026-11-20T10:15:30Z | amount is not a whole number",
        "W-1,17,CAPTURE,1,DONE,2026-11-20T10:15:30Z | status is not SUCCEEDED or FAILED",
        "W-1,17,CAPTURE,1,SUCCEEDED,2026-11-20 | occurred_at is not a time such as",
        "W-1,17,CAPTURE,1,SUCCEEDED,2026-11-20T10:15:30 | occurred_at is not a time such as",
        "W-1,17,CAPTURE,1,SUCCEEDED,2026-02-30T10:15:30Z | occurred_at is not a time such as",
        "W-1,17,CAPTURE,1,SUCCEEDED,2026-11-20T25:15:30Z | occurred_at is not a time such as",
        "W-1,17,CAPTURE,1,SUCCEEDED,99999-11-20T10:15:30Z | occurred_at is not a time such as",
        "\"W-1,17,CAPTURE,1,SUCCEEDED,2026-11-20T10:15:30Z | a quote does not end",
        "\"W-1\"x,17,CAPTURE,1,SUCCEEDED,2026-11-20T10:15:30Z | a quoted field goes on after its",
        "W\"1,17,CAPTURE,1,SUCCEEDED,2026-11-20T10:15:30Z | a quote stands inside a field"
      })
  @DisplayName("that cannot be read says why, and nothing of what it says")
  void unreadable(String line, String reason) {
    assertThat(reasonOf(parse(line == null ? "" : line))).startsWith(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\t", "\r", "\u0085"})
  @DisplayName("has no control characters")
  void control(String character) {
    assertThat(reasonOf(parse(GOOD.replace("W-1", "W-1" + character))))
        .isEqualTo("it has a control character");
  }

  @Test
  @DisplayName("is UTF-8 and no longer than 1000 bytes")
  void bytes() {
    byte[] latin = GOOD.replace("W", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(reasonOf(parser.parse(7, latin))).isEqualTo("it is not UTF-8");
    assertThat(reasonOf(parse("W".repeat(1001)))).isEqualTo("it is longer than 1000 bytes");
    assertThat(reasonOf(parse("W".repeat(1000)))).isEqualTo("it has 1 columns and not 6");
  }

  @Test
  @DisplayName("is the trailer if it begins so")
  void trailer() {
    assertThat(parse("#TOTAL,3,-200000")).isEqualTo(new Trailer(3, -200000));
    assertThatThrownBy(() -> parse("#TOTAL,3")).hasMessageContaining("but '#TOTAL,3'");
    assertThatThrownBy(() -> parse("#TOTAL," + "3".repeat(900)))
        .hasMessageContaining("but '#TOTAL," + "3".repeat(53) + "'");
    assertThatThrownBy(() -> parse("#TOTAL,3,1,")).hasMessageContaining("The trailer is not");
    assertThatThrownBy(() -> parse("#TOTAL,9999999999,1")).hasMessageContaining("The trailer");
  }

  private static String reasonOf(FileItem item) {
    assertThat(item).isInstanceOf(Unreadable.class);
    Skip skip = ((Unreadable) item).skip();
    assertThat(skip.number()).isEqualTo(7);
    return skip.reason();
  }
}
