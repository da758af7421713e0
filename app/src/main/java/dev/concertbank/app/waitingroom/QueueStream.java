package dev.concertbank.app.waitingroom;

import dev.concertbank.app.queuetoken.PlaceToken;
import dev.concertbank.app.waitingroom.Standings.Standing;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The statuses of one place on their way to its owner. */
final class QueueStream {
  private final EventStream events;
  private final Function<QueueResponse, String> json;
  private final long openedNanos = System.nanoTime();
  private PlaceToken token;
  private QueueResponse last;
  private long sentNanos;

  QueueStream(Standing first, EventStream events, Function<QueueResponse, String> json) {
    this.token = first.token();
    this.events = events;
    this.json = json;
  }

  synchronized PlaceToken token() {
    return token;
  }

  long openedNanos() {
    return openedNanos;
  }

  /** Sends a status that is news, or that has not been confirmed for long; ends with the last. */
  synchronized void show(Standing standing, long now, long keepAliveNanos) {
    token = standing.token();
    QueueResponse response = standing.response();
    if (!response.equals(last) || now - sentNanos >= keepAliveNanos) {
      last = response;
      sentNanos = now;
      events.send(eventOf(response));
    }
    if (response.isLast()) {
      events.end();
    }
  }

  void end() {
    events.end();
  }

  private byte[] eventOf(QueueResponse response) {
    String event = "event: status\ndata: " + json.apply(response) + "\n\n";
    return event.getBytes(StandardCharsets.UTF_8);
  }
}
