package dev.concertbank.plsql;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A seat of a reservation.
 *
 * @param price won
 */
public record ClaimedSeat(
    long seatId, String section, String rowLabel, int seatNumber, String grade, long price) {

  /** Collections of one length, in one order, make one list of seats. */
  static List<ClaimedSeat> listOf(OutValues values, String seatIds) {
    List<Long> ids = values.numbers(seatIds);
    List<String> sections = values.texts("p_sections");
    List<String> rowLabels = values.texts("p_row_labels");
    List<Long> seatNumbers = values.numbers("p_seat_numbers");
    List<String> grades = values.texts("p_grades");
    List<Long> prices = values.numbers("p_prices");
    return IntStream.range(0, ids.size())
        .mapToObj(
            i ->
                new ClaimedSeat(
                    ids.get(i),
                    sections.get(i),
                    rowLabels.get(i),
                    Math.toIntExact(seatNumbers.get(i)),
                    grades.get(i),
                    prices.get(i)))
        .toList();
  }
}
