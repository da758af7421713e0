package dev.concertbank.plsql;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows past their retention, and how many there are before and after. Embedded only. */
final class OldRows {
  /** Each kind of row with its table; what was moved is in the table's archive. */
  static final List<String> TABLES =
      List.of(
          "idempotency_keys",
          "processed_messages",
          "audit_log",
          "waiting_tickets",
          "admission_journal");

  private final BoxOffice office;
  private final JdbcClient owner;

  OldRows(BoxOffice office, DataSource owner) {
    this.office = office;
    this.owner = JdbcClient.create(owner);
  }

  /** Answers, markers and lines, each older than the one before. */
  void add(int count) {
    long user = office.buyer(0);
    owner
        .sql(
            """
            INSERT INTO idempotency_keys (user_id, idempotency_key, fingerprint, response_status,
                                          response_body, created_at)
            SELECT ?, 'old ' || n, 'f', 201, '{}', now() - INTERVAL '500 days' - n * INTERVAL '1 s'
              FROM generate_series(1, ?) n
            """)
        .params(user, count)
        .update();
    owner
        .sql(
            """
            INSERT INTO processed_messages (consumer, message_id, processed_at)
            SELECT 'NOTIFICATION', nextval('message_seq'), now() - INTERVAL '500 days'
              FROM generate_series(1, ?) n
            """)
        .param(count)
        .update();
    owner
        .sql(
            """
            INSERT INTO audit_log (audit_id, user_id, action, subject, created_at)
            SELECT nextval('audit_seq'), ?, 'SOMETHING_HAPPENED', 'a test',
                   now() - INTERVAL '500 days'
              FROM generate_series(1, ?) n
            """)
        .params(user, count)
        .update();
  }

  /**
   * A room whose sale is over since a year: of those who came a third was let in, of whom some left
   * again, and a third gave up.
   */
  Sale addRoom(int buyers) {
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(buyers / 3, 10_000, 100_000));
    List<Long> all = office.buyers(buyers, 0);
    List<Long> places = all.stream().map(buyer -> office.join(buyer, sale).place()).toList();
    office.round(sale);
    for (int i = 0; i < buyers; i += 3) {
      office.leave(all.get(i), places.get(i));
    }
    office.round(sale);
    endSale(sale, 400);
    return sale;
  }

  /** Whatever happened in the room of this sale happened so many days earlier. */
  void endSale(Sale sale, int daysAgo) {
    for (String statement :
        List.of(
            "UPDATE concert_schedules SET sale_opens_at = sale_opens_at - d,"
                + " sale_closes_at = now() - d FROM (SELECT ? * INTERVAL '1 day' AS d) t",
            "UPDATE waiting_tickets SET joined_at = joined_at - d, admitted_at = admitted_at - d,"
                + " admitted_until = admitted_until - d, closed_at = closed_at - d"
                + " FROM (SELECT ? * INTERVAL '1 day' AS d) t",
            "UPDATE admission_journal SET admitted_at = admitted_at - d,"
                + " admitted_until = admitted_until - d FROM (SELECT ? * INTERVAL '1 day' AS d) t")) {
      owner.sql(statement + " WHERE schedule_id = ?").params(daysAgo, sale.scheduleId()).update();
    }
  }

  long live(String table) {
    return number("SELECT COUNT(*) FROM " + table);
  }

  long archived(String table) {
    return number("SELECT COUNT(*) FROM " + table + "_archive");
  }

  /** Live and archived ones, by table. */
  List<Long> all() {
    return TABLES.stream().map(table -> live(table) + archived(table)).toList();
  }

  private long number(String query) {
    return owner.sql(query).query(Long.class).single();
  }
}
