package dev.concertbank.plsql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one sale should do, in a few lines of Java without a database: no locks, no clock but a mark
 * on each hold that has lapsed. Answers are the names of outcomes and errors.
 */
final class SaleModel {
  private static final int SEAT_LIMIT = 4;

  private static final class Reservation {
    final long userId;
    final Set<Integer> seats;
    final long amount;
    String status = "PENDING";

    Reservation(long userId, Set<Integer> seats) {
      this.userId = userId;
      this.seats = seats;
      this.amount = seats.size() * BoxOffice.PRICE;
    }

    boolean lives() {
      return status.equals("PENDING") || status.equals("CONFIRMED");
    }
  }

  private final Map<Long, Long> balances = new HashMap<>();
  private final Map<Long, Reservation> reservations = new TreeMap<>();

  SaleModel(List<Long> userIds, long points) {
    userIds.forEach(userId -> balances.put(userId, points));
  }

  String charge(long userId, long amount) {
    balances.merge(userId, amount, Long::sum);
    return "CHARGED";
  }

  /** What a hold should answer; {@link #held} then tells the model the id it got. */
  String hold(long userId, Set<Integer> seats) {
    if (seats.stream().anyMatch(this::isTaken)) {
      return "SEAT_TAKEN";
    }
    int held =
        reservations.values().stream()
            .filter(reservation -> reservation.userId == userId && reservation.lives())
            .mapToInt(reservation -> reservation.seats.size())
            .sum();
    return held + seats.size() > SEAT_LIMIT ? "SEAT_LIMIT_EXCEEDED" : "HELD";
  }

  void held(long reservationId, long userId, Set<Integer> seats) {
    reservations.put(reservationId, new Reservation(userId, new TreeSet<>(seats)));
  }

  String pay(long userId, long reservationId) {
    Reservation reservation = reservations.get(reservationId);
    if (reservation.userId != userId) {
      return "RESERVATION_NOT_FOUND";
    }
    return switch (reservation.status) {
      case "CONFIRMED" -> "ALREADY_PAID";
      case "CANCELLED" -> "RESERVATION_NOT_PAYABLE";
      case "EXPIRED" -> "EXPIRED";
      default -> payPending(reservation);
    };
  }

  private String payPending(Reservation reservation) {
    if (balances.get(reservation.userId) < reservation.amount) {
      return "INSUFFICIENT_POINTS";
    }
    balances.merge(reservation.userId, -reservation.amount, Long::sum);
    reservation.status = "CONFIRMED";
    return "PAID";
  }

  String cancel(long userId, long reservationId) {
    Reservation reservation = reservations.get(reservationId);
    if (reservation.userId != userId) {
      return "RESERVATION_NOT_FOUND";
    }
    return switch (reservation.status) {
      case "CANCELLED" -> "RESERVATION_NOT_CANCELLABLE";
      case "EXPIRED" -> "EXPIRED";
      case "CONFIRMED" -> {
        balances.merge(userId, reservation.amount, Long::sum);
        reservation.status = "CANCELLED";
        yield "REFUNDED";
      }
      default -> {
        reservation.status = "CANCELLED";
        yield "RELEASED";
      }
    };
  }

  /** To everyone who reads, a lapsed hold is expired at once. */
  void lapse(long reservationId) {
    Reservation reservation = reservations.get(reservationId);
    if (reservation.status.equals("PENDING")) {
      reservation.status = "EXPIRED";
    }
  }

  private boolean isTaken(int seat) {
    return !seatStatus(seat).equals("AVAILABLE");
  }

  String seatStatus(int seat) {
    return reservations.values().stream()
        .filter(reservation -> reservation.lives() && reservation.seats.contains(seat))
        .map(reservation -> reservation.status.equals("CONFIRMED") ? "SOLD" : "PENDING")
        .findFirst()
        .orElse("AVAILABLE");
  }

  long balance(long userId) {
    return balances.get(userId);
  }

  String status(long reservationId) {
    return reservations.get(reservationId).status;
  }

  List<Long> reservationIds() {
    return List.copyOf(reservations.keySet());
  }
}
