package dev.concertbank.app.catalogue.importer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rows of one file say about another. A concert may be at a venue, and a date of a
 * concert, that only the database knows: it judges those itself when they are put there.
 */
final class ReferenceCheck {

  private final ImportErrors errors;

  ReferenceCheck(ImportErrors errors) {
    this.errors = errors;
  }

  void check(Catalogue catalogue) {
    seatsHaveTheirVenue(catalogue);
    pricesHaveTheirConcert(catalogue);
    concertsHaveTheirPrices(catalogue);
  }

  private void seatsHaveTheirVenue(Catalogue catalogue) {
    Set<String> venues = codes(catalogue.venues().stream().map(Venue::code));
    catalogue.seats().stream()
        .filter(block -> !venues.contains(block.venueCode()))
        .forEach(
            block ->
                errors.add(
                    FileKind.SEATS,
                    block.line(),
                    "venue_code",
                    "Venue '%s' is not in venues.csv. Name it there too, even if it was imported before."
                        .formatted(block.venueCode())));
  }

  private void pricesHaveTheirConcert(Catalogue catalogue) {
    Set<String> concerts = codes(catalogue.concerts().stream().map(Concert::code));
    catalogue.prices().stream()
        .filter(price -> !concerts.contains(price.concertCode()))
        .forEach(
            price ->
                errors.add(
                    FileKind.PRICES,
                    price.line(),
                    "concert_code",
                    "Concert '%s' is not in concerts.csv. Name it there too, even if it was imported before."
                        .formatted(price.concertCode())));
  }

  private void concertsHaveTheirPrices(Catalogue catalogue) {
    Map<String, Set<String>> gradesOfVenue =
        grouped(catalogue.seats(), SeatBlock::venueCode, SeatBlock::grade);
    Map<String, Set<String>> gradesOfConcert =
        grouped(catalogue.prices(), GradePrice::concertCode, GradePrice::grade);
    for (Concert concert : catalogue.concerts()) {
      Set<String> missing =
          new TreeSet<>(gradesOfVenue.getOrDefault(concert.venueCode(), Set.of()));
      missing.removeAll(gradesOfConcert.getOrDefault(concert.code(), Set.of()));
      if (!missing.isEmpty()) {
        errors.add(
            FileKind.CONCERTS,
            concert.line(),
            "concert_code",
            "Concert '%s' has no price for %s of venue '%s'. Add a row to prices.csv for each grade."
                .formatted(concert.code(), String.join(", ", missing), concert.venueCode()));
      }
    }
  }

  private static <T> Map<String, Set<String>> grouped(
      List<T> rows, Function<T, String> key, Function<T, String> member) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(key, Collectors.mapping(member, Collectors.toUnmodifiableSet())));
  }

  private static Set<String> codes(Stream<String> codes) {
    return codes.collect(Collectors.toUnmodifiableSet());
  }
}
