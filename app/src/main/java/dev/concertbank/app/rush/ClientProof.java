package dev.concertbank.app.rush;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the buyers were told, held against itself and against what the API says afterwards. It
 * trusts no table: a database that sold a seat twice and forgot the first sale would be found out.
 */
final class ClientProof {

  static final String ONE_PROMISE = "no seat was promised to two buyers at once";
  static final String SOLD_AS_PAID = "the seats that were paid for are the seats that are sold";
  static final String MONEY_AS_PAID =
      "what was paid and not refunded is the price of the sold seats";
  static final String BALANCES = "every buyer's balance is what was charged, paid and refunded";

  private ClientProof() {}

  static List<Check> of(
      Collection<Claim> claims, List<Seat> seatsAfter, long charged, Map<Long, Long> balances) {
    return List.of(
        onePromise(claims),
        soldAsPaid(claims, seatsAfter),
        moneyAsPaid(claims, seatsAfter),
        balances(claims, charged, balances));
  }

  /**
   * A promise ends no earlier than its hold, or than the request to give it back; a next one that
   * was answered before that overlaps, whichever way the clocks of client and server run apart.
   */
  private static Check onePromise(Collection<Claim> claims) {
    Map<Long, List<Claim>> bySeat = new HashMap<>();
    for (Claim claim : claims) {
      claim
          .seatIds()
          .forEach(seat -> bySeat.computeIfAbsent(seat, key -> new ArrayList<>()).add(claim));
    }
    List<String> breaks = new ArrayList<>();
    bySeat.forEach((seat, promises) -> overlaps(seat, promises, breaks));
    return Check.of(ONE_PROMISE, breaks);
  }

  private static void overlaps(long seat, List<Claim> promises, List<String> breaks) {
    promises.sort(Comparator.comparing(Claim::answeredAt));
    Instant free = Instant.MIN;
    Claim before = null;
    for (Claim claim : promises) {
      if (claim.answeredAt().isBefore(free)) {
        breaks.add(
            "seat %d: reservation %d of user %d and reservation %d of user %d"
                .formatted(
                    seat,
                    before.reservationId(),
                    before.userId(),
                    claim.reservationId(),
                    claim.userId()));
      }
      if (claim.earliestEnd().isAfter(free)) {
        free = claim.earliestEnd();
        before = claim;
      }
    }
  }

  private static Check soldAsPaid(Collection<Claim> claims, List<Seat> seatsAfter) {
    Set<Long> paid = new TreeSet<>();
    claims.stream().filter(Claim::isSold).forEach(claim -> paid.addAll(claim.seatIds()));
    Set<Long> sold =
        seatsAfter.stream()
            .filter(Seat::isSold)
            .map(Seat::seatId)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> breaks = new ArrayList<>();
    difference(paid, sold).forEach(seat -> breaks.add("seat " + seat + ": paid for, not sold"));
    difference(sold, paid).forEach(seat -> breaks.add("seat " + seat + ": sold, not paid for"));
    return Check.of(SOLD_AS_PAID, breaks);
  }

  private static Check moneyAsPaid(Collection<Claim> claims, List<Seat> seatsAfter) {
    long paid = claims.stream().filter(Claim::isSold).mapToLong(Claim::amount).sum();
    long price = seatsAfter.stream().filter(Seat::isSold).mapToLong(Seat::price).sum();
    return Check.same(MONEY_AS_PAID, paid, price);
  }

  private static Check balances(Collection<Claim> claims, long charged, Map<Long, Long> balances) {
    Map<Long, Long> spent =
        claims.stream()
            .filter(Claim::isSold)
            .collect(Collectors.groupingBy(Claim::userId, Collectors.summingLong(Claim::amount)));
    List<String> breaks = new ArrayList<>();
    balances.forEach(
        (user, balance) -> {
          long expected = charged - spent.getOrDefault(user, 0L);
          if (balance != expected) {
            breaks.add("user %d: expected %d, found %d".formatted(user, expected, balance));
          }
        });
    return Check.of(BALANCES, breaks);
  }

  private static Set<Long> difference(Set<Long> of, Set<Long> without) {
    Set<Long> rest = new HashSet<>(of);
    rest.removeAll(without);
    return new TreeSet<>(rest);
  }
}
