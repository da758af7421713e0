package dev.concertbank.batch.settle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is settled. */
final class SettlementBook {
  private final JdbcClient client;
  private final ZoneId zone;

  SettlementBook(JdbcClient client, ZoneId zone) {
    this.client = client;
    this.zone = zone;
  }

  boolean isSettled(LocalDate day) {
    return client
            .sql("SELECT COUNT(*) FROM settlement_v WHERE business_date = ?")
            .param(day.toString())
            .query(Long.class)
            .single()
        > 0;
  }

  List<SettlementLine> lines(LocalDate day) {
    return client
        .sql(
            """
            SELECT concert_code, schedule_code, starts_at, grade, adjustment,
                   seats_sold, seats_returned, gross, refunded, net
              FROM settlement_line_v
             WHERE business_date = ?
            """)
        .param(day.toString())
        .query((row, number) -> line(row))
        .list();
  }

  /** The sum over all lines, as the database froze it. */
  long net(LocalDate day) {
    return client
        .sql("SELECT net FROM settlement_v WHERE business_date = ?")
        .param(day.toString())
        .query(Long.class)
        .single();
  }

  private SettlementLine line(ResultSet row) throws SQLException {
    return new SettlementLine(
        row.getString(1),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class)
            .atZoneSameInstant(zone)
            .toOffsetDateTime()
            .toString(),
        row.getString(4),
        row.getInt(5) == 1,
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10));
  }
}
