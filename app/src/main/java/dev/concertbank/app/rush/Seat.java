package dev.concertbank.app.rush;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A seat as the seat map shows it. */
public record Seat(long seatId, long price, String status) {

  public static List<Seat> listOf(JsonNode seatMap) {
    return StreamSupport.stream(seatMap.path("seats").spliterator(), false)
        .map(
            seat ->
                new Seat(
                    seat.path("seatId").asLong(),
                    seat.path("price").asLong(),
                    seat.path("status").asString()))
        .toList();
  }

  boolean isAvailable() {
    return status.equals("AVAILABLE");
  }

  boolean isHeld() {
    return status.equals("PENDING");
  }

  boolean isSold() {
    return status.equals("SOLD");
  }
}
