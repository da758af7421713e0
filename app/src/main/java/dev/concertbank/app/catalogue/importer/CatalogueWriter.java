package dev.concertbank.app.catalogue.importer;

import dev.concertbank.app.catalogue.importer.ImportedCatalogue.ImportedDate;
import dev.concertbank.plsql.CatalogueImport;
import dev.concertbank.plsql.TicketError;
import dev.concertbank.plsql.TicketException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Hands a catalogue to the database. Venues, concerts and dates go in the order of their codes: two
 * imports at once then wait for one another instead of for each other.
 */
@Component
final class CatalogueWriter {

  private final CatalogueImport gateway;

  CatalogueWriter(CatalogueImport gateway) {
    this.gateway = gateway;
  }

  ImportedCatalogue write(long adminId, Catalogue catalogue) {
    putVenues(adminId, catalogue);
    putConcerts(adminId, catalogue);
    List<ImportedDate> dates =
        catalogue.schedules().stream()
            .sorted(Comparator.comparing(Schedule::concertCode).thenComparing(Schedule::code))
            .map(schedule -> putSchedule(adminId, schedule))
            .toList();
    return new ImportedCatalogue(
        catalogue.venues().size(),
        catalogue.seats().stream().mapToInt(SeatBlock::seats).sum(),
        catalogue.concerts().size(),
        catalogue.prices().size(),
        catalogue.schedules().size(),
        dates.stream().mapToLong(ImportedDate::seatsAdded).sum(),
        dates);
  }

  private void putVenues(long adminId, Catalogue catalogue) {
    Map<String, List<SeatBlock>> blocks =
        catalogue.seats().stream().collect(Collectors.groupingBy(SeatBlock::venueCode));
    for (Venue venue : sorted(catalogue.venues(), Venue::code)) {
      // One venue at a time is unfolded into seats: memory holds the largest, not all of them.
      List<CatalogueImport.Seat> seats =
          blocks.getOrDefault(venue.code(), List.of()).stream()
              .flatMap(CatalogueWriter::seatsOf)
              .toList();
      at(
          FileKind.VENUES,
          venue.line(),
          "venue_code",
          () -> {
            gateway.putVenue(adminId, new CatalogueImport.Venue(venue.code(), venue.name(), seats));
            return null;
          });
    }
  }

  private void putConcerts(long adminId, Catalogue catalogue) {
    Map<String, List<CatalogueImport.GradePrice>> prices =
        catalogue.prices().stream()
            .collect(
                Collectors.groupingBy(
                    GradePrice::concertCode,
                    Collectors.mapping(
                        p -> new CatalogueImport.GradePrice(p.grade(), p.price()),
                        Collectors.toList())));
    for (Concert concert : sorted(catalogue.concerts(), Concert::code)) {
      CatalogueImport.Concert put =
          new CatalogueImport.Concert(
              concert.code(),
              concert.title(),
              concert.artist(),
              concert.venueCode(),
              concert.openDate().toInstant(),
              prices.getOrDefault(concert.code(), List.of()));
      at(
          FileKind.CONCERTS,
          concert.line(),
          "venue_code",
          () -> {
            gateway.putConcert(adminId, put);
            return null;
          });
    }
  }

  private ImportedDate putSchedule(long adminId, Schedule schedule) {
    CatalogueImport.Schedule put =
        new CatalogueImport.Schedule(
            schedule.concertCode(),
            schedule.code(),
            schedule.startsAt().toInstant(),
            schedule.saleOpensAt().toInstant(),
            schedule.saleClosesAt().toInstant(),
            schedule.queueRequired());
    CatalogueImport.ImportedSchedule imported =
        at(
            FileKind.SCHEDULES,
            schedule.line(),
            "concert_code",
            () -> gateway.putSchedule(adminId, put));
    return new ImportedDate(
        schedule.concertCode(), schedule.code(), imported.scheduleId(), imported.seatsAdded());
  }

  /** What the database refuses is reported at the row that was refused, like any other error. */
  private static <T> T at(FileKind file, long line, String column, Supplier<T> put) {
    try {
      return put.get();
    } catch (TicketException e) {
      if (e.error() == TicketError.CATALOGUE_INVALID) {
        throw new InvalidCatalogueException(
            new ImportError(file.fileName(), line, column, e.getMessage()));
      }
      throw e;
    }
  }

  private static Stream<CatalogueImport.Seat> seatsOf(SeatBlock block) {
    return IntStream.rangeClosed(block.first(), block.last())
        .mapToObj(
            number ->
                new CatalogueImport.Seat(block.section(), block.row(), number, block.grade()));
  }

  private static <T> List<T> sorted(List<T> rows, Function<T, String> code) {
    return rows.stream().sorted(Comparator.comparing(code)).toList();
  }
}
