package dev.concertbank.app.rush;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What happened in a rush, and whether every rule held.
 *
 * @param clientChecks from what the buyers were told
 * @param databaseChecks from {@code invariant_break_v}
 */
record RushResult(
    RushSettings settings,
    Duration took,
    Traffic traffic,
    Map<Outcome, LongAdder> outcomes,
    List<Claim> claims,
    List<Seat> seatsAfter,
    List<Check> clientChecks,
    List<Check> databaseChecks) {

  List<Check> checks() {
    List<Check> all = new ArrayList<>(clientChecks);
    all.addAll(databaseChecks);
    return all;
  }

  boolean passed() {
    return checks().stream().allMatch(Check::held);
  }

  long buyersWho(Outcome outcome) {
    LongAdder count = outcomes.get(outcome);
    return count == null ? 0 : count.sum();
  }

  long seatsSold() {
    return seatsAfter.stream().filter(Seat::isSold).count();
  }
}
