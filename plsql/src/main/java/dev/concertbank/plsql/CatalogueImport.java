package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.NUMBERS;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;
import static dev.concertbank.plsql.Parameter.Kind.TEXTS;
import static dev.concertbank.plsql.Parameter.Kind.TIME;

import java.time.Instant;
import java.util.List;

/** Package {@code catalogue_import}: venues, concerts and dates from an operator's files. */
public class CatalogueImport {
  private static final Procedure PUT_VENUE =
      Procedure.named("catalogue_import", "put_venue")
          .in("p_user_id", NUMBER)
          .in("p_code", TEXT)
          .in("p_name", TEXT)
          .in("p_sections", TEXTS)
          .in("p_row_labels", TEXTS)
          .in("p_seat_numbers", NUMBERS)
          .in("p_grades", TEXTS);
  private static final Procedure PUT_CONCERT =
      Procedure.named("catalogue_import", "put_concert")
          .in("p_user_id", NUMBER)
          .in("p_code", TEXT)
          .in("p_title", TEXT)
          .in("p_artist", TEXT)
          .in("p_venue_code", TEXT)
          .in("p_open_date", TIME)
          .in("p_grades", TEXTS)
          .in("p_prices", NUMBERS);
  private static final Procedure PUT_SCHEDULE =
      Procedure.named("catalogue_import", "put_schedule")
          .in("p_user_id", NUMBER)
          .in("p_concert_code", TEXT)
          .in("p_code", TEXT)
          .in("p_starts_at", TIME)
          .in("p_sale_opens_at", TIME)
          .in("p_sale_closes_at", TIME)
          .in("p_queue_required", NUMBER)
          .out("p_schedule_id", NUMBER)
          .out("p_seats_added", NUMBER);

  private final Procedures procedures;

  public CatalogueImport(Procedures procedures) {
    this.procedures = procedures;
  }

  /** A venue and its seats; an empty list changes none. */
  public record Venue(String code, String name, List<Seat> seats) {}

  /** A seat of a venue. */
  public record Seat(String section, String rowLabel, int seatNumber, String grade) {}

  /** A concert and the price of each grade of its venue. */
  public record Concert(
      String code,
      String title,
      String artist,
      String venueCode,
      Instant openDate,
      List<GradePrice> prices) {}

  /**
   * What a seat of a grade costs.
   *
   * @param price won
   */
  public record GradePrice(String grade, long price) {}

  /** A date of a concert and its sale window. */
  public record Schedule(
      String concertCode,
      String code,
      Instant startsAt,
      Instant saleOpensAt,
      Instant saleClosesAt,
      boolean queueRequired) {}

  /** A date as it was imported, and how many seats it did not have yet. */
  public record ImportedSchedule(long scheduleId, long seatsAdded) {}

  /** Adds a venue or brings it up to date. */
  public void putVenue(long userId, Venue venue) {
    List<Seat> seats = venue.seats();
    procedures.call(
        PUT_VENUE,
        userId,
        venue.code(),
        venue.name(),
        seats.stream().map(Seat::section).toList(),
        seats.stream().map(Seat::rowLabel).toList(),
        seats.stream().map(Seat::seatNumber).toList(),
        seats.stream().map(Seat::grade).toList());
  }

  /** Adds a concert or brings it up to date. */
  public void putConcert(long userId, Concert concert) {
    procedures.call(
        PUT_CONCERT,
        userId,
        concert.code(),
        concert.title(),
        concert.artist(),
        concert.venueCode(),
        concert.openDate(),
        concert.prices().stream().map(GradePrice::grade).toList(),
        concert.prices().stream().map(GradePrice::price).toList());
  }

  /** Adds a date or brings it up to date, with its seats. */
  public ImportedSchedule putSchedule(long userId, Schedule schedule) {
    OutValues values =
        procedures.call(
            PUT_SCHEDULE,
            userId,
            schedule.concertCode(),
            schedule.code(),
            schedule.startsAt(),
            schedule.saleOpensAt(),
            schedule.saleClosesAt(),
            schedule.queueRequired() ? 1 : 0);
    return new ImportedSchedule(values.number("p_schedule_id"), values.number("p_seats_added"));
  }
}
