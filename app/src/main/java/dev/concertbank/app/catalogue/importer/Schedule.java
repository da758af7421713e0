package dev.concertbank.app.catalogue.importer;

import java.time.OffsetDateTime;

/** A row of {@code schedules.csv}: a date of a concert. */
record Schedule(
    long line,
    String concertCode,
    String code,
    OffsetDateTime startsAt,
    OffsetDateTime saleOpensAt,
    OffsetDateTime saleClosesAt,
    boolean queueRequired) {

  static Schedule of(Cells cells) {
    Schedule schedule =
        new Schedule(
            cells.line(),
            cells.text("concert_code", 40),
            cells.text("schedule_code", 40),
            cells.time("starts_at"),
            cells.time("sale_opens_at"),
            cells.time("sale_closes_at"),
            cells.yesOrNo("queue_required"));
    if (cells.usable()) {
      schedule.checkWindow(cells);
    }
    return schedule;
  }

  private void checkWindow(Cells cells) {
    if (!saleOpensAt.isBefore(saleClosesAt)) {
      cells.refuse(
          "sale_closes_at",
          "The sale would close at %s, not after it opens at %s."
              .formatted(saleClosesAt, saleOpensAt));
    }
    if (saleClosesAt.isAfter(startsAt)) {
      cells.refuse(
          "sale_closes_at",
          "The sale would close at %s, after the start at %s.".formatted(saleClosesAt, startsAt));
    }
  }
}
