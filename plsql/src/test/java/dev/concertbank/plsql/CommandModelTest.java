package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Random commands do what a small model says")
class CommandModelTest {
  private static final int STEPS = 150;
  private static final int SEATS = 6;

  static List<Long> seeds() {
    Long fixed = Long.getLong("model.seed");
    return fixed != null ? List.of(fixed) : new Random().longs(8).boxed().toList();
  }

  @ParameterizedTest(name = "seed {0} (repeat with -Dmodel.seed={0})")
  @MethodSource("seeds")
  @DisplayName("each answer, seat, reservation and balance")
  void agrees(long seed) {
    new Run(Stage.shared(), seed).go();
  }

  @ParameterizedTest(name = "without {0}")
  @EnumSource(names = {"LAPSE_CHECK", "OWNER_CHECK"})
  @NegativeControl
  @DisplayName("the model sees the difference when a guard is gone (negative control)")
  void seesDifference(Guard guard) {
    try (var stage = Stage.without(guard)) {
      assertThat(IntStream.range(0, 20).mapToObj(seed -> agreement(stage.office(), seed)))
          .contains(false);
    }
  }

  private static boolean agreement(BoxOffice office, long seed) {
    try {
      new Run(office, seed).go();
      return true;
    } catch (AssertionError difference) {
      return false;
    }
  }

  /** One random sequence on a sale of its own. */
  private static final class Run {
    private final BoxOffice office;
    private final Random random;
    private final Sale sale;
    private final List<Long> users;
    private final SaleModel model;
    private final List<String> history = new ArrayList<>();

    Run(BoxOffice office, long seed) {
      this.office = office;
      this.random = new Random(seed);
      this.sale = office.sale(SEATS);
      this.users = office.buyers(3, 3 * BoxOffice.PRICE);
      this.model = new SaleModel(users, 3 * BoxOffice.PRICE);
    }

    void go() {
      for (int step = 0; step < STEPS; step++) {
        doOneThing();
      }
      compareEverything();
      assertThat(office.brokenInvariants()).isEmpty();
    }

    private void doOneThing() {
      long user = users.get(random.nextInt(users.size()));
      List<Long> known = model.reservationIds();
      int dice = random.nextInt(10);
      if (known.isEmpty() || dice < 4) {
        hold(user);
        return;
      }
      long reservation = known.get(known.size() - 1 - random.nextInt(Math.min(known.size(), 6)));
      switch (dice) {
        case 4, 5, 6 ->
            expect(
                "pay " + reservation,
                model.pay(user, reservation),
                () -> nameOf(office.pay(user, reservation)));
        case 7 ->
            expect(
                "cancel " + reservation,
                model.cancel(user, reservation),
                () -> nameOf(office.cancel(user, reservation)));
        case 8 -> lapse(reservation);
        default -> charge(user);
      }
    }

    private void hold(long user) {
      List<Integer> seats = new ArrayList<>(IntStream.range(0, SEATS).boxed().toList());
      Collections.shuffle(seats, random);
      Set<Integer> wanted = new TreeSet<>(seats.subList(0, 1 + random.nextInt(3)));
      Long[] ids = wanted.stream().map(sale::seat).toArray(Long[]::new);
      expect(
          "hold " + wanted,
          model.hold(user, wanted),
          () -> {
            model.held(office.hold(user, sale, ids).reservationId(), user, wanted);
            return "HELD";
          });
    }

    private void charge(long user) {
      long amount = 1 + random.nextInt((int) BoxOffice.PRICE);
      expect(
          "charge " + amount,
          model.charge(user, amount),
          () -> {
            office.charge(user, amount);
            return "CHARGED";
          });
    }

    private void lapse(long reservation) {
      if (model.status(reservation).equals("PENDING")) {
        history.add("lapse " + reservation);
        model.lapse(reservation);
        office.lapse(reservation);
      }
    }

    private void expect(String command, String expected, Supplier<String> actual) {
      String answer;
      try {
        answer = actual.get();
      } catch (TicketException refused) {
        answer = refused.error().name();
      }
      history.add(command + " -> " + answer);
      assertThat(answer).as("the last of %s", history).isEqualTo(expected);
    }

    private void compareEverything() {
      for (long user : users) {
        assertThat(office.balance(user)).as("balance").isEqualTo(model.balance(user));
      }
      for (int seat = 0; seat < SEATS; seat++) {
        assertThat(office.seatStatus(sale.seat(seat)))
            .as("seat %d after %s", seat, history)
            .isEqualTo(model.seatStatus(seat));
      }
      for (long reservation : model.reservationIds()) {
        assertThat(office.shownStatus(reservation))
            .as("reservation %d after %s", reservation, history)
            .isEqualTo(model.status(reservation));
      }
    }

    private static String nameOf(Payment.Outcome outcome) {
      return outcome instanceof Payment.Completed ? "PAID" : "EXPIRED";
    }

    private static String nameOf(Cancellation.Outcome outcome) {
      if (outcome instanceof Cancellation.Refunded) {
        return "REFUNDED";
      }
      return outcome instanceof Cancellation.Released ? "RELEASED" : "EXPIRED";
    }
  }
}
