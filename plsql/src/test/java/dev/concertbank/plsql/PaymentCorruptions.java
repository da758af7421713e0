package dev.concertbank.plsql;

import static dev.concertbank.plsql.Story.BYSTANDER;
import static dev.concertbank.plsql.Story.BYSTANDERS_ACCOUNT;
import static dev.concertbank.plsql.Story.LATE;
import static dev.concertbank.plsql.Story.LATE_PAYMENT;
import static dev.concertbank.plsql.Story.REFUND;
import static dev.concertbank.plsql.Story.REFUNDED;
import static dev.concertbank.plsql.Story.keys;

import java.util.stream.Stream;

/** Payments and refunds against reservations and against the ledger. */
final class PaymentCorruptions {
  private static final String ONE = "one completed payment per reservation";
  private static final String HAS_MONEY = "a confirmed reservation has its money";
  private static final String HAS_RESERVATION = "captured money has its reservation";
  private static final String CAPTURED = "a payment is what the ledger captured";
  private static final String REFUND_LEDGER = "a refund is what the ledger gave back";
  private static final String GIVEN_BACK = "a refunded payment is given back once and in full";
  private static final String ALL_SALES = "captured = ticketed + refunded + parked";
  private static final String PURPOSE = "every ledger transaction has what it was for";

  private static final String LATE_TRANSACTION =
      "(SELECT transaction_id FROM payments WHERE reservation_id = " + LATE + ")";
  private static final String LATE_SEAT =
      "(SELECT seat_id FROM reservation_seats WHERE reservation_id = " + LATE + ")";

  private PaymentCorruptions() {}

  static Stream<Corruption> all() {
    return Stream.concat(payments(), refunds());
  }

  private static Stream<Corruption> payments() {
    return Stream.of(
        Corruption.of(
                "a reservation is paid twice",
                "DROP INDEX payments_captured_ux",
                "ALTER TABLE payments DROP CONSTRAINT payments_transaction_uk CASCADE",
                secondPayment("COMPLETED"))
            .breaks(ONE, keys(LATE))
            .breaks(HAS_MONEY, keys(LATE))
            .breaks(PURPOSE, keys(LATE_TRANSACTION)),
        Corruption.of(
                "a reservation is paid and refunded",
                "DROP INDEX payments_captured_ux",
                "ALTER TABLE payments DROP CONSTRAINT payments_transaction_uk CASCADE",
                secondPayment("REFUNDED"))
            .breaks(ONE, keys(LATE))
            .breaks(HAS_RESERVATION, keys("-1"))
            .breaks(GIVEN_BACK, keys("-1"))
            .breaks(PURPOSE, keys(LATE_TRANSACTION)),
        Corruption.of(
                "a payment of a ticket has failed",
                "UPDATE payments SET status = 'FAILED', transaction_id = NULL, completed_at = NULL"
                    + " WHERE payment_id = "
                    + LATE_PAYMENT)
            .breaks(HAS_MONEY, keys(LATE))
            .breaks(PURPOSE, keys(LATE_TRANSACTION)),
        Corruption.of("a payment is of more", payment("+ 1"))
            .breaks(HAS_MONEY, keys(LATE))
            .breaks(CAPTURED, keys(LATE_PAYMENT)),
        Corruption.of("a payment is of less", payment("- 1"))
            .breaks(HAS_MONEY, keys(LATE))
            .breaks(CAPTURED, keys(LATE_PAYMENT)),
        Corruption.of(
                "a payment was taken from somebody else",
                "UPDATE reservations SET user_id = %s WHERE reservation_id = %s"
                    .formatted(BYSTANDER, LATE))
            .breaks(CAPTURED, keys(LATE_PAYMENT)),
        Corruption.of(
                "a payment stands and its reservation does not",
                "UPDATE seats SET status = 'AVAILABLE' WHERE seat_id = " + LATE_SEAT,
                "UPDATE reservation_seats SET released_at = CURRENT_TIMESTAMP WHERE reservation_id = "
                    + LATE,
                "UPDATE reservations SET status = 'CANCELLED', closed_at = CURRENT_TIMESTAMP WHERE"
                    + " reservation_id = "
                    + LATE)
            .breaks(HAS_RESERVATION, keys(LATE_PAYMENT))
            .breaks(ALL_SALES, keys("0")),
        Corruption.of(
                "a payment is parked beside its ticket",
                "UPDATE payments SET status = 'PARKED' WHERE payment_id = " + LATE_PAYMENT)
            .breaks(HAS_MONEY, keys(LATE))
            .breaks(ALL_SALES, keys("0")));
  }

  private static Stream<Corruption> refunds() {
    return Stream.of(
        Corruption.of(
                "a refunded reservation was not cancelled",
                "UPDATE reservations SET status = 'EXPIRED' WHERE reservation_id = (SELECT"
                    + " reservation_id FROM payments WHERE payment_id = "
                    + REFUNDED
                    + ")")
            .breaks(HAS_RESERVATION, keys(REFUNDED)),
        Corruption.of("a refund is of more", refund("+ 1"))
            .breaks(REFUND_LEDGER, keys(REFUNDED))
            .breaks(GIVEN_BACK, keys(REFUNDED)),
        Corruption.of("a refund is of less", refund("- 1"))
            .breaks(REFUND_LEDGER, keys(REFUNDED))
            .breaks(GIVEN_BACK, keys(REFUNDED)),
        Corruption.of(
                "a refund went to somebody else",
                "UPDATE accounts SET balance = balance + "
                    + amount()
                    + " WHERE user_id = "
                    + BYSTANDER,
                "UPDATE accounts SET balance = balance - "
                    + amount()
                    + " WHERE account_id = (SELECT account_id FROM ledger_entries WHERE account_id > 2"
                    + " AND transaction_id = "
                    + REFUND
                    + ")",
                "UPDATE ledger_entries SET account_id = %s WHERE account_id > 2 AND transaction_id = %s"
                    .formatted(BYSTANDERS_ACCOUNT, REFUND))
            .breaks(REFUND_LEDGER, keys(REFUNDED)),
        Corruption.of("a refund is lost", "DELETE FROM refunds")
            .breaks(GIVEN_BACK, keys(REFUNDED))
            .breaks(PURPOSE, keys(REFUND)),
        Corruption.of(
                "a payment that stands is refunded",
                LedgerCorruptions.newTransaction("REFUND"),
                LedgerCorruptions.entry(-1, "2", -BoxOffice.PRICE),
                "INSERT INTO ledger_entries (entry_id, transaction_id, account_id, amount, created_at)"
                    + " SELECT -2, -1, account_id, %d, CURRENT_TIMESTAMP FROM accounts WHERE user_id ="
                        .formatted(BoxOffice.PRICE)
                    + " (SELECT user_id FROM reservations WHERE reservation_id = "
                    + LATE
                    + ")",
                "UPDATE accounts SET balance = balance + %d WHERE user_id = (SELECT user_id FROM"
                        .formatted(BoxOffice.PRICE)
                    + " reservations WHERE reservation_id = "
                    + LATE
                    + ")",
                "INSERT INTO refunds (refund_id, payment_id, amount, transaction_id, refunded_at)"
                    + " SELECT -1, payment_id, amount, -1, CURRENT_TIMESTAMP FROM payments WHERE"
                    + " payment_id = "
                    + LATE_PAYMENT)
            .breaks(GIVEN_BACK, keys(LATE_PAYMENT))
            .breaks(ALL_SALES, keys("0")));
  }

  private static String amount() {
    return "(SELECT amount FROM refunds WHERE transaction_id = " + REFUND + ")";
  }

  private static String payment(String change) {
    return "UPDATE payments SET amount = amount %s WHERE payment_id = %s"
        .formatted(change, LATE_PAYMENT);
  }

  private static String refund(String change) {
    return "UPDATE refunds SET amount = amount " + change;
  }

  private static String secondPayment(String status) {
    return "INSERT INTO payments (payment_id, reservation_id, method, status, amount, transaction_id,"
        + " requested_at, completed_at) SELECT -1, reservation_id, method, '"
        + status
        + "', amount, transaction_id, requested_at, completed_at FROM payments WHERE payment_id = "
        + LATE_PAYMENT;
  }
}
