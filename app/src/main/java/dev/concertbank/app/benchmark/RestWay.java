package dev.concertbank.app.benchmark;

import dev.concertbank.app.rush.Answer;
import dev.concertbank.app.rush.Person;
import dev.concertbank.app.rush.TicketClient;
import java.util.List;

/** Over HTTP, with a token and an Idempotency-Key, as everybody else calls. */
record RestWay(TicketClient client) implements Way {

  private static final int CREATED = 201;

  @Override
  public String title() {
    return "REST";
  }

  @Override
  public long hold(Person person, long scheduleId, long seatId) {
    return created(client.hold(person, scheduleId, List.of(seatId)))
        .body()
        .path("reservationId")
        .asLong();
  }

  @Override
  public void pay(Person person, long reservationId) {
    created(client.pay(person, reservationId));
  }

  private static Answer created(Answer answer) {
    if (!answer.is(CREATED)) {
      throw new IllegalStateException("Expected 201, was answered " + answer);
    }
    return answer;
  }
}
