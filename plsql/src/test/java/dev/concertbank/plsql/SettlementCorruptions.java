package dev.concertbank.plsql;

import static dev.concertbank.plsql.Story.CONFIRMED;
import static dev.concertbank.plsql.Story.PAYMENT;
import static dev.concertbank.plsql.Story.keys;

import java.util.stream.Stream;

/** Settlements against their lines, and those against what they settled. */
final class SettlementCorruptions {
  private static final String TOTALS = "a settlement is the sum of its lines";
  private static final String LINES = "the lines of a settlement are what it settled";
  private static final String ITEMS = "what is settled was sold or given back";

  private static final String KEY = "SELECT 20261120";
  private static final String LINE =
      " WHERE schedule_id = (SELECT MIN(schedule_id) FROM settlement_lines)";

  private SettlementCorruptions() {}

  static Stream<Corruption> all() {
    return Stream.of(totals(), lines(), items()).flatMap(all -> all);
  }

  private static Stream<Corruption> totals() {
    return Stream.of(
            "line_count = line_count + 1",
            "line_count = line_count - 1",
            "seats_sold = seats_sold + 1",
            "seats_returned = seats_returned - 1",
            "gross = gross + 1, net = net + 1",
            "refunded = refunded - 1, net = net + 1")
        .map(
            change ->
                Corruption.of("a settlement has " + change, "UPDATE settlements SET " + change)
                    .breaks(TOTALS, KEY));
  }

  private static Stream<Corruption> lines() {
    return Stream.of(
            "seats_sold = seats_sold + 1",
            "seats_returned = seats_returned + 1",
            "gross = gross - 1, net = net - 1",
            "refunded = refunded + 1, net = net - 1")
        .map(
            change ->
                Corruption.of(
                        "a line and its settlement have " + change,
                        "UPDATE settlement_lines SET " + change + LINE,
                        "UPDATE settlements SET " + change)
                    .breaks(LINES, KEY));
  }

  private static Stream<Corruption> items() {
    return Stream.of(
        Corruption.of(
                "a line is lost",
                "UPDATE settlements SET line_count = line_count - 1, seats_sold = seats_sold -"
                    + " (SELECT seats_sold FROM settlement_lines%1$s), seats_returned = seats_returned"
                        .formatted(LINE)
                    + " - (SELECT seats_returned FROM settlement_lines%1$s), gross = gross - (SELECT"
                        .formatted(LINE)
                    + " gross FROM settlement_lines%1$s), refunded = refunded - (SELECT refunded FROM"
                        .formatted(LINE)
                    + " settlement_lines%1$s), net = net - (SELECT net FROM settlement_lines%1$s)"
                        .formatted(LINE),
                "DELETE FROM settlement_lines" + LINE)
            .breaks(LINES, KEY),
        Corruption.of(
                "what was settled is not on record",
                "DELETE FROM settlement_items WHERE payment_id = " + PAYMENT)
            .breaks(LINES, KEY),
        Corruption.of(
                "a refund is settled that nobody got",
                "INSERT INTO settlement_items (kind, payment_id, business_date, adjustment) SELECT"
                    + " 'REFUND', payment_id, business_date, adjustment FROM settlement_items WHERE"
                    + " payment_id = "
                    + PAYMENT)
            .breaks(LINES, KEY)
            .breaks(ITEMS, keys(PAYMENT)),
        Corruption.of(
                "a sale is settled that has failed",
                "UPDATE payments SET status = 'FAILED', transaction_id = NULL, completed_at = NULL"
                    + " WHERE payment_id = "
                    + PAYMENT)
            .breaks(ITEMS, keys(PAYMENT))
            .breaks("a confirmed reservation has its money", keys(CONFIRMED))
            .breaks(
                "every ledger transaction has what it was for",
                "SELECT transaction_id FROM payments WHERE payment_id = " + PAYMENT));
  }
}
