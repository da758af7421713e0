package dev.concertbank.app.rush;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * One buyer's evening: look, choose, hold, think, pay, perhaps regret. Each call of {@link #act}
 * goes as far as the buyer gets without waiting; a buyer who waits occupies no thread.
 */
final class Buyer {

  /** Everybody wants the best that is left: that is what makes it a race. */
  private static final int BEST = 12;

  private static final int CENT = 100;
  private static final int CREATED = 201;
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int GONE = 410;

  private final Person person;
  private final Sale sale;
  private final TicketClient client;
  private final RushSettings settings;
  private final Random random;
  private final Consumer<Claim> claims;
  private final int wanted;
  private String section;
  private int lost;
  private int returns;
  private Claim claim;
  private Outcome outcome;
  private String surprise = "";

  Buyer(
      Person person,
      Sale sale,
      TicketClient client,
      RushSettings settings,
      long seed,
      Consumer<Claim> claims) {
    this.person = person;
    this.sale = sale;
    this.client = client;
    this.settings = settings;
    this.random = new Random(seed);
    this.claims = claims;
    int dice = random.nextInt(10);
    this.wanted = dice < 4 ? 1 : dice < 8 ? 2 : dice - 5;
    this.section = sale.sections().get(random.nextInt(sale.sections().size()));
  }

  /** Goes on; returns after which time to call again, or nothing when the evening is over. */
  Optional<Duration> act() {
    return claim == null ? shop() : settle();
  }

  /** Whether seats wait for this buyer, while the clock runs. */
  boolean isHolding() {
    return claim != null;
  }

  Outcome outcome() {
    return outcome;
  }

  /** The answer that nobody expects, where there was one. */
  String surprise() {
    return surprise;
  }

  private Optional<Duration> shop() {
    while (lost < settings.tries()) {
      Answer look = client.seats(sale.scheduleId(), section);
      if (!look.is(OK)) {
        return surprised("look", look);
      }
      List<Seat> seats = Seat.listOf(look.body());
      List<Long> choice = choose(seats);
      if (!choice.isEmpty()) {
        Optional<Duration> held = hold(choice);
        if (claim != null || outcome != null) {
          return held;
        }
      } else if (section == null) {
        return nothingLeft(seats);
      }
      // The favourite section is full, or somebody was faster there: now the whole house.
      section = null;
    }
    return end(Outcome.OUTRUN);
  }

  private List<Long> choose(List<Seat> seats) {
    List<Long> best =
        new ArrayList<>(
            seats.stream().filter(Seat::isAvailable).limit(BEST).map(Seat::seatId).toList());
    Collections.shuffle(best, random);
    return best.subList(0, Math.min(wanted, best.size()));
  }

  private Optional<Duration> nothingLeft(List<Seat> seats) {
    if (seats.stream().anyMatch(Seat::isHeld) && returns < settings.returns()) {
      returns++;
      return later(settings.holdSeconds() * 1_000);
    }
    return end(Outcome.SOLD_OUT);
  }

  private Optional<Duration> hold(List<Long> choice) {
    Answer held = client.hold(person, sale.scheduleId(), choice);
    Instant answeredAt = Instant.now();
    if (held.is(CONFLICT, "seat-taken")) {
      lost++;
      return Optional.empty();
    }
    if (!held.is(CREATED)) {
      return surprised("hold", held);
    }
    claim =
        new Claim(
            person.userId(),
            held.body().path("reservationId").asLong(),
            choice,
            held.body().path("amount").asLong(),
            answeredAt,
            OffsetDateTime.parse(held.body().path("heldUntil").asString()).toInstant());
    claims.accept(claim);
    return chance(settings.abandonPercent())
        ? end(Outcome.ABANDONED)
        : later(settings.thinkMillis());
  }

  private Optional<Duration> settle() {
    if (claim.wasPaid()) {
      return takeBack();
    }
    Answer paid = client.pay(person, claim.reservationId());
    // Late on a busy machine: the seats may already be another buyer's, and the money is not gone.
    if (paid.is(GONE, "hold-expired") || paid.is(CONFLICT, "reservation-not-payable")) {
      return end(Outcome.LAPSED);
    }
    if (!paid.is(CREATED)) {
      return surprised("pay", paid);
    }
    claim.paid();
    return chance(settings.cancelPercent()) ? later(settings.thinkMillis()) : end(Outcome.BOUGHT);
  }

  private Optional<Duration> takeBack() {
    claim.givingBack(Instant.now());
    Answer cancelled = client.cancel(person, claim.reservationId());
    if (!cancelled.is(OK)) {
      return surprised("cancel", cancelled);
    }
    claim.refunded();
    return end(Outcome.REFUNDED);
  }

  private boolean chance(int percent) {
    return random.nextInt(CENT) < percent;
  }

  private Optional<Duration> later(int averageMillis) {
    return Optional.of(Duration.ofMillis(random.nextInt(2 * averageMillis + 1)));
  }

  private Optional<Duration> surprised(String command, Answer answer) {
    surprise =
        "%s of user %d: %d %s".formatted(command, person.userId(), answer.status(), answer.body());
    return end(Outcome.FAILED);
  }

  private Optional<Duration> end(Outcome how) {
    outcome = how;
    return Optional.empty();
  }
}
