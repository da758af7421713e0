package dev.concertbank.app.waitingroom;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/**
 * How full the rooms are. A label for every date that ever was would drown the registry: only rooms
 * whose sale is not over have one, and of these the fullest.
 */
@Component
class RoomGauges {
  private static final int MOST_ROOMS = 50;

  private final MultiGauge waiting;
  private final MultiGauge shoppers;
  private final MultiGauge admitted;

  RoomGauges(MeterRegistry meters) {
    waiting = gauge("waiting", "Buyers who wait, as of the last round.", meters);
    shoppers = gauge("shoppers", "Buyers who are admitted now.", meters);
    admitted = gauge("admitted", "Buyers who were ever admitted.", meters);
  }

  void show(Collection<KnownRoom> rooms) {
    List<RoomRow> fullest =
        rooms.stream()
            .map(KnownRoom::row)
            .filter(row -> row.state() != RoomState.CLOSED)
            .sorted(Comparator.comparingLong(RoomRow::waitingCount).reversed())
            .limit(MOST_ROOMS)
            .toList();
    show(waiting, fullest, RoomRow::waitingCount);
    show(shoppers, fullest, RoomRow::shoppers);
    show(admitted, fullest, RoomRow::admittedCount);
  }

  private static void show(MultiGauge gauge, List<RoomRow> rows, ToLongFunction<RoomRow> value) {
    gauge.register(
        rows.stream()
            .<Row<?>>map(
                row ->
                    Row.of(
                        Tags.of("schedule", Long.toString(row.scheduleId())),
                        value.applyAsLong(row)))
            .toList(),
        true);
  }

  private static MultiGauge gauge(String name, String description, MeterRegistry meters) {
    return MultiGauge.builder("ticketing.waiting.room." + name)
        .description(description)
        .register(meters);
  }
}
