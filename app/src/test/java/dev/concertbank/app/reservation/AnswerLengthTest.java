package dev.concertbank.app.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.Cancellation;
import dev.concertbank.plsql.ClaimedSeat;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer is kept in a VARCHAR2, which holds 4000 bytes under Oracle's MAX_STRING_SIZE = STANDARD
 * however its length is declared. The longest answer has the most seats, with names of the full
 * length in characters of four bytes.
 */
class AnswerLengthTest {
  private static final String LONGEST_IN_BYTES = "\uD83C\uDFB8";
  private static final Instant TIME = Instant.parse("2026-11-21T00:00:00.123456Z");
  private static final long ID = 9_999_999_999_999_999L;
  private static final long WON = 999_999_999_999_999L;

  @Test
  void theLongestReservationFitsIntoItsColumn() throws ReflectiveOperationException {
    int seats = HoldRequest.class.getDeclaredField("seatIds").getAnnotation(Size.class).max();
    var seat =
        new ClaimedSeat(
            ID,
            LONGEST_IN_BYTES.repeat(20),
            LONGEST_IN_BYTES.repeat(10),
            99_999,
            LONGEST_IN_BYTES.repeat(10),
            WON);
    var given = new Cancellation.Given(ID, WON, TIME, Collections.nCopies(seats, seat));
    var refunded = new Cancellation.Refunded(given, ID, "POINT", TIME, ID, TIME);

    String json =
        JsonMapper.builder().build().writeValueAsString(ReservationResponse.refunded(ID, refunded));

    assertThat(json.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(4000);
  }
}
