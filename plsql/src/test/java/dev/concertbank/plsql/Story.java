package dev.concertbank.plsql;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sales in which every rule has something to hold, and how a corruption finds its way in it. What a
 * corruption adds has keys below 0.
 */
final class Story {
  /** Settled, of two seats. */
  static final String CONFIRMED =
      "(SELECT MIN(reservation_id) FROM reservations WHERE status = 'CONFIRMED')";

  static final String CONFIRMED_SEAT =
      "(SELECT MIN(seat_id) FROM reservation_seats WHERE reservation_id = " + CONFIRMED + ")";

  /** Not settled yet, of one seat. */
  static final String LATE =
      "(SELECT MAX(reservation_id) FROM reservations WHERE status = 'CONFIRMED')";

  static final String HELD =
      "(SELECT MIN(reservation_id) FROM reservations WHERE status = 'PENDING'"
          + " AND reservation_id > 0)";

  static final String HELD_SEAT =
      "(SELECT MIN(seat_id) FROM reservation_seats WHERE reservation_id = " + HELD + ")";

  /** Of the same date as CONFIRMED and HELD. */
  static final String FREE_SEAT = "(SELECT MIN(seat_id) FROM seats WHERE status = 'AVAILABLE')";

  static final String PAYMENT =
      "(SELECT payment_id FROM payments WHERE reservation_id = " + CONFIRMED + ")";

  static final String LATE_PAYMENT =
      "(SELECT payment_id FROM payments WHERE reservation_id = " + LATE + ")";

  static final String REFUNDED = "(SELECT MIN(payment_id) FROM payments WHERE status = 'REFUNDED')";

  static final String CHARGE = transaction("CHARGE");
  static final String PAID = transaction("PAYMENT");
  static final String REFUND = transaction("REFUND");
  static final String CORRECTION = transaction("CORRECTION");

  /** Who has neither bought nor waited. */
  static final String BYSTANDER = "(SELECT MIN(user_id) FROM users WHERE role = 'ADMIN')";

  static final String BYSTANDERS_ACCOUNT =
      "(SELECT account_id FROM accounts WHERE user_id = " + BYSTANDER + ")";

  private Story() {}

  private static String transaction(String kind) {
    return "(SELECT MIN(transaction_id) FROM ledger_transactions WHERE transaction_id > 0 AND kind = '"
        + kind
        + "')";
  }

  /** The keys that an expression of this class gives. */
  static String keys(String expression) {
    return "SELECT " + expression;
  }

  /** Sales and a waiting room. */
  static void tell(BoxOffice office) {
    Sale sale = office.sale(4);
    long buyer = office.buyer(4 * BoxOffice.PRICE);
    office.pay(buyer, office.hold(buyer, sale, sale.seat(0), sale.seat(1)).reservationId());
    long refunded = office.hold(buyer, sale, sale.seat(2)).reservationId();
    office.pay(buyer, refunded);
    office.cancel(buyer, refunded);
    office.hold(buyer, sale, sale.seat(3));
    queue(office);
  }

  /** With a settlement, a sale after it, and a correction. */
  static void tellAll(BoxOffice office, DataSource app, DataSource owner) {
    tell(office);
    settle(office, owner);
    long buyer = office.buyer(2 * BoxOffice.PRICE);
    Sale sale = office.sale(2);
    office.pay(buyer, office.hold(buyer, sale, sale.seat(0)).reservationId());
    correct(office, buyer, app, JdbcClient.create(owner));
  }

  /** Somebody who shops, somebody who has paid, two who wait and one who has left. */
  private static void queue(BoxOffice office) {
    Sale sale = office.saleWithRoom(2, new RoomOperation.Rates(2, 100, 100));
    List<Long> buyers = office.buyers(4, BoxOffice.PRICE);
    List<Long> places = buyers.stream().map(buyer -> office.join(buyer, sale).place()).toList();
    office.round(sale);
    long reservation =
        office.hold(buyers.get(0), sale, places.get(0), List.of(sale.seat(0))).reservationId();
    office.pay(buyers.get(0), reservation);
    office.leave(buyers.get(3), places.get(3));
    office.join(office.buyer(0), sale);
  }

  private static void settle(BoxOffice office, DataSource owner) {
    var settlement = new Settlement(Procedures.on(owner, "CB_OWNER"));
    Instant now = Instant.now();
    office.commit(
        () -> settlement.settleDay(LocalDate.of(2026, 11, 20), now.minus(1, ChronoUnit.DAYS), now));
  }

  private static void correct(BoxOffice office, long buyer, DataSource app, JdbcClient owner) {
    owner
        .sql(
            "INSERT INTO reconciliation_runs (run_id, business_date, status, started_at, finished_at)"
                + " VALUES (-1, '2026-11-20', 'FINISHED', now(), now())")
        .update();
    owner
        .sql(
            "INSERT INTO reconciliation_breaks (break_id, invariant, subject, scope, key_id,"
                + " first_seen, last_seen, first_run_id, last_run_id, closed_at) VALUES (-1, 'a rule',"
                + " 'account 1', 'account', 1, now(), now(), -1, -1, now())")
        .update();
    var correction = new Correction(Procedures.on(app, "CB_OWNER"));
    long maker = office.admin();
    long checker = office.appointAdmin(maker, office.buyer(0));
    var proposal = new Correction.Proposal(-1, buyer, 7, true, "A customer was charged twice");
    office.commit(() -> correction.post(checker, correction.propose(maker, proposal)));
  }
}
