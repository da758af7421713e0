package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;
import static dev.concertbank.plsql.Parameter.Kind.TIME;

import java.time.Instant;
import java.time.LocalDate;

/** Package {@code settlement}: settles a day, once. */
public class Settlement {
  private static final Procedure SETTLE_DAY =
      Procedure.named("settlement", "settle_day")
          .in("p_business_date", TEXT)
          .in("p_day_start", TIME)
          .in("p_day_end", TIME)
          .out("p_line_count", NUMBER);

  private final Procedures procedures;

  public Settlement(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * In the caller's transaction.
   *
   * @return how many lines the settlement has
   */
  public long settleDay(LocalDate day, Instant start, Instant end) {
    return procedures.call(SETTLE_DAY, day.toString(), start, end).number("p_line_count");
  }
}
