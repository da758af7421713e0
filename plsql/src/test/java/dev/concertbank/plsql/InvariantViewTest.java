package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("invariant_break_v sees")
class InvariantViewTest {
  private static final String CONFIRMED_SEAT =
      "(SELECT MIN(rs.seat_id) FROM reservation_seats rs JOIN reservations r"
          + " ON r.reservation_id = rs.reservation_id WHERE r.status = 'CONFIRMED')";
  private static final String CONFIRMED =
      "(SELECT MIN(reservation_id) FROM reservations WHERE status = 'CONFIRMED')";

  private static final String SHOPPER =
      "(SELECT MIN(user_id) FROM waiting_tickets WHERE status = 'ADMITTED')";

  private static Stage.Isolated stage;

  @BeforeAll
  static void sellAndRefund() {
    stage = Stage.without();
    tellStory(stage.office());
  }

  /** Sales in which every rule has something to hold. */
  static void tellStory(BoxOffice office) {
    Sale sale = office.sale(4);
    long buyer = office.buyer(4 * BoxOffice.PRICE);
    office.pay(buyer, office.hold(buyer, sale, sale.seat(0), sale.seat(1)).reservationId());
    long refunded = office.hold(buyer, sale, sale.seat(2)).reservationId();
    office.pay(buyer, refunded);
    office.cancel(buyer, refunded);
    office.hold(buyer, sale, sale.seat(3));
    queue(office);
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

  @AfterAll
  static void close() {
    if (stage != null) {
      stage.close();
    }
  }

  @Test
  @DisplayName("nothing in a healthy system")
  void healthy() {
    assertThat(stage.office().brokenInvariants()).isEmpty();
  }

  /** What is done by hand, as the owner, and the one rule or rules that this breaks. */
  static Stream<Arguments> corruptions() {
    return Stream.of(
        corruption(
            List.of(
                "DROP INDEX reservation_seats_live_ux",
                "INSERT INTO reservation_seats (reservation_id, seat_id, price) SELECT"
                    + " MIN(r.reservation_id), "
                    + CONFIRMED_SEAT
                    + ", 0 FROM reservations r WHERE r.status = 'PENDING'"),
            "one live claim per seat",
            "a claimed seat is neither free nor of a closed reservation"),
        corruption(
            List.of("UPDATE seats SET status = 'AVAILABLE' WHERE seat_id = " + CONFIRMED_SEAT),
            "a claimed seat is neither free nor of a closed reservation"),
        corruption(
            List.of("UPDATE seats SET status = 'SOLD' WHERE status = 'AVAILABLE'"),
            "a seat that is not free has its claim"),
        corruption(
            List.of(
                "UPDATE reservation_seats SET released_at = CURRENT_TIMESTAMP WHERE seat_id = "
                    + CONFIRMED_SEAT),
            "a confirmed reservation has all its seats",
            "a seat that is not free has its claim"),
        corruption(
            List.of(
                "UPDATE reservation_seats SET price = price + 1 WHERE seat_id = " + CONFIRMED_SEAT),
            "a reservation costs what its seats cost"),
        corruption(
            List.of("UPDATE ledger_entries SET amount = amount - 1 WHERE account_id = 1"),
            "every ledger transaction sums to zero"),
        corruption(
            List.of(
                "INSERT INTO ledger_transactions (transaction_id, kind, reference, created_at)"
                    + " VALUES (-1, 'CHARGE', 'nothing', CURRENT_TIMESTAMP)"),
            "every ledger transaction sums to zero"),
        corruption(
            List.of("UPDATE accounts SET balance = balance + 1 WHERE kind = 'POINT'"),
            "every balance is the sum of its entries, and not negative"),
        corruption(
            List.of(
                "ALTER TABLE accounts DROP CONSTRAINT accounts_balance_ck",
                "INSERT INTO ledger_transactions (transaction_id, kind, reference, created_at)"
                    + " VALUES (-1, 'CHARGE', 'too much', CURRENT_TIMESTAMP)",
                "INSERT INTO ledger_entries (entry_id, transaction_id, account_id, amount,"
                    + " created_at) VALUES (-1, -1, 1, 10000000, CURRENT_TIMESTAMP)",
                "INSERT INTO ledger_entries (entry_id, transaction_id, account_id, amount,"
                    + " created_at) SELECT -2, -1, MAX(account_id), -10000000, CURRENT_TIMESTAMP"
                    + " FROM accounts",
                "UPDATE accounts SET balance = balance - 10000000 WHERE account_id ="
                    + " (SELECT MAX(account_id) FROM accounts)"),
            "every balance is the sum of its entries, and not negative"),
        corruption(
            List.of(
                "DROP INDEX payments_captured_ux",
                "ALTER TABLE payments DROP CONSTRAINT payments_transaction_uk CASCADE",
                "INSERT INTO payments (payment_id, reservation_id, method, status, amount,"
                    + " transaction_id, requested_at, completed_at) SELECT -1, reservation_id,"
                    + " method, status, amount, transaction_id, requested_at, completed_at FROM"
                    + " payments WHERE reservation_id = "
                    + CONFIRMED),
            "one completed payment per reservation",
            "a confirmed reservation has its money"),
        corruption(
            List.of(
                "DROP INDEX payments_captured_ux",
                "ALTER TABLE payments DROP CONSTRAINT payments_transaction_uk CASCADE",
                "INSERT INTO payments (payment_id, reservation_id, method, status, amount,"
                    + " transaction_id, requested_at, completed_at) SELECT -1, reservation_id,"
                    + " method, 'REFUNDED', amount, transaction_id, requested_at, completed_at FROM"
                    + " payments WHERE reservation_id = "
                    + CONFIRMED),
            "one completed payment per reservation",
            "captured money has its reservation",
            "a refunded payment is given back once and in full"),
        corruption(
            List.of(
                "UPDATE payments SET status = 'FAILED', transaction_id = NULL, completed_at = NULL"
                    + " WHERE reservation_id = "
                    + CONFIRMED),
            "a confirmed reservation has its money"),
        corruption(
            List.of(
                "UPDATE reservations SET status = 'CANCELLED', closed_at = CURRENT_TIMESTAMP WHERE"
                    + " reservation_id = "
                    + CONFIRMED),
            "captured money has its reservation",
            "a claimed seat is neither free nor of a closed reservation",
            "captured = ticketed + refunded + parked"),
        corruption(
            List.of("UPDATE payments SET amount = amount + 1 WHERE status = 'REFUNDED'"),
            "a payment is what the ledger captured",
            "a refunded payment is given back once and in full"),
        corruption(
            List.of("DELETE FROM refunds"), "a refunded payment is given back once and in full"),
        corruption(
            List.of("UPDATE ledger_transactions SET kind = 'CHARGE' WHERE kind = 'REFUND'"),
            "captured = ticketed + refunded + parked"),
        corruption(
            List.of(
                "DROP INDEX waiting_tickets_live_ux",
                "UPDATE waiting_tickets SET user_id = "
                    + SHOPPER
                    + " WHERE place = (SELECT MAX(place) FROM waiting_tickets)"),
            "one live place per buyer and date"),
        corruption(
            List.of("DELETE FROM admission_journal WHERE journal_no = 1"),
            "the admission journal has no gap",
            "whoever was admitted is in the journal, once"),
        corruption(
            List.of("UPDATE admission_journal SET journal_no = 7 WHERE journal_no = 1"),
            "the admission journal has no gap"),
        corruption(
            List.of("UPDATE admission_journal SET user_id = user_id + 1 WHERE journal_no = 1"),
            "whoever was admitted is in the journal, once"),
        corruption(
            List.of(
                "UPDATE admission_journal SET admitted_at = admitted_until WHERE journal_no = 1"),
            "whoever was admitted is in the journal, once"),
        corruption(
            List.of(
                "UPDATE waiting_tickets SET status = 'LEFT', admitted_at = NULL,"
                    + " admitted_until = NULL WHERE status = 'DONE'"),
            "whoever is in the journal was admitted"),
        corruption(
            List.of("DELETE FROM waiting_room_changes WHERE change = -1"),
            "a waiting room knows how many wait and have come"),
        corruption(
            List.of("UPDATE waiting_rooms SET joined_count = joined_count + 1"),
            "a waiting room knows how many wait and have come"),
        corruption(
            List.of("UPDATE waiting_rooms SET archived_tickets = archived_tickets + 1"),
            "a waiting room knows how many wait and have come"),
        corruption(
            List.of(
                "UPDATE waiting_rooms SET archived_admissions = archived_admissions + 1"
                    + " WHERE journal_count > 0"),
            "the admission journal has no gap"));
  }

  private static Arguments corruption(List<String> statements, String... broken) {
    return Arguments.of(statements, new TreeSet<>(List.of(broken)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("corruptions")
  @DisplayName("each corruption, and no other")
  void seesCorruption(List<String> statements, Set<String> broken) {
    JdbcClient owner = JdbcClient.create(stage.owner());
    var transaction = new TransactionTemplate(new JdbcTransactionManager(stage.owner()));

    Set<String> seen =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              statements.forEach(statement -> owner.sql(statement).update());
              return new TreeSet<>(
                  owner.sql("SELECT invariant FROM invariant_break_v").query(String.class).list());
            });

    assertThat(seen).isEqualTo(broken);
  }
}
