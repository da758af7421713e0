package dev.concertbank.app.process;

import dev.concertbank.app.process.Buyer.Command;
import dev.concertbank.app.process.Buyer.Reply;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * One buyer who holds, pays and cancels until something breaks or it is told to stop, and remembers
 * what was promised.
 */
final class Trade implements Callable<Trade> {
  private final Buyer buyer;
  private final long scheduleId;
  private final List<Long> seatIds;
  private final Random random;
  private final Map<Long, String> promised = new HashMap<>();
  private Command unanswered;
  private volatile boolean stopped;
  private volatile int answers;

  Trade(Buyer buyer, long scheduleId, List<Long> seatIds, long seed) {
    this.buyer = buyer;
    this.scheduleId = scheduleId;
    this.seatIds = seatIds;
    this.random = new Random(seed);
  }

  @Override
  public Trade call() throws InterruptedException {
    try {
      while (!stopped) {
        tradeOnce();
      }
    } catch (IOException broken) {
      // The instance or its database is gone; what was asked last stays unanswered.
    }
    return this;
  }

  private void tradeOnce() throws IOException, InterruptedException {
    long seat = seatIds.get(random.nextInt(seatIds.size()));
    Reply hold =
        ask(
            "POST",
            "reservations",
            "{\"scheduleId\":%d,\"seatIds\":[%d]}".formatted(scheduleId, seat));
    if (!hold.succeeded()) {
      return;
    }
    long reservation = hold.body().get("reservationId").asLong();
    promised.put(reservation, "PENDING");
    Reply paid =
        ask(
            "POST",
            "payments",
            "{\"reservationId\":%d,\"method\":\"POINT\"}".formatted(reservation));
    if (paid.succeeded()) {
      promised.put(reservation, "CONFIRMED");
    }
    if (random.nextInt(4) > 0 && ask("DELETE", "reservations/" + reservation, null).succeeded()) {
      promised.put(reservation, "CANCELLED");
    }
  }

  /** A 5xx is no answer: like a broken connection, it leaves open what happened. */
  private Reply ask(String method, String path, String body)
      throws IOException, InterruptedException {
    unanswered = new Command(method, path, body, UUID.randomUUID().toString());
    Reply reply = buyer.send(unanswered);
    if (reply.status() >= 500) {
      throw new IOException("The server answered " + reply.status());
    }
    unanswered = null;
    answers++;
    return reply;
  }

  void stop() {
    stopped = true;
  }

  int answers() {
    return answers;
  }

  Buyer buyer() {
    return buyer;
  }

  /** The last state of each reservation that was answered with a 2xx. */
  Map<Long, String> promised() {
    return promised;
  }

  /** What was asked and never answered; null if everything was. */
  Command unanswered() {
    return unanswered;
  }
}
