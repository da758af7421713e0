package dev.concertbank.app.testing;

import java.util.List;

/**
 * A date and its seats.
 *
 * @param code of the concert, which its title contains
 * @param seatIds the VIP ones first
 */
public record Sale(long concertId, long scheduleId, String code, List<Long> seatIds) {

  public long seat(int index) {
    return seatIds.get(index);
  }

  /** The body of a hold. */
  public String hold(int... indexes) {
    List<Long> wanted = java.util.Arrays.stream(indexes).mapToObj(seatIds::get).toList();
    return "{\"scheduleId\":%d,\"seatIds\":%s}".formatted(scheduleId, wanted);
  }
}
