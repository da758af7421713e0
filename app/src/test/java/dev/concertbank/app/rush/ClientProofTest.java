package dev.concertbank.app.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The negative controls of the rush: for each rule, a sale that breaks it and is found out. */
class ClientProofTest {

  private static final Instant NINE = Instant.parse("2027-01-01T09:00:00Z");
  private static final long CHARGED = 1_000;
  private static final long PRICE = 100;

  @Test
  void an_honest_sale_holds() {
    Claim lapsed = claim(1, 0, 17);
    Claim bought = bought(2, 5, 17, 18);

    assertThat(broken(List.of(lapsed, bought), seats(17, 18), Map.of(1L, 1_000L, 2L, 800L)))
        .isEmpty();
  }

  @Test
  void a_seat_promised_to_a_second_buyer_during_the_hold_of_the_first_is_found() {
    Claim first = claim(1, 0, 17);
    Claim second = claim(2, 4, 17);

    assertThat(broken(List.of(second, first), List.of(), Map.of()))
        .containsExactly(ClientProof.ONE_PROMISE);
  }

  @Test
  void a_sold_seat_promised_to_another_buyer_is_found_however_late() {
    Claim first = bought(1, 0, 17);
    Claim second = claim(2, 3_600, 17);

    assertThat(broken(List.of(first, second), seats(17), Map.of()))
        .containsExactly(ClientProof.ONE_PROMISE);
  }

  @Test
  void a_seat_that_is_given_back_may_be_promised_again_from_then_on() {
    Claim first = bought(1, 0, 17);
    first.givingBack(NINE.plusSeconds(2));
    first.refunded();

    assertThat(broken(List.of(first, claim(2, 2, 17)), List.of(), Map.of())).isEmpty();
    assertThat(broken(List.of(first, claim(2, 1, 17)), List.of(), Map.of()))
        .containsExactly(ClientProof.ONE_PROMISE);
  }

  @Test
  void a_paid_seat_that_is_not_sold_is_found() {
    assertThat(broken(List.of(bought(1, 0, 17)), List.of(), Map.of()))
        .containsExactly(ClientProof.SOLD_AS_PAID, ClientProof.MONEY_AS_PAID);
  }

  @Test
  void a_sold_seat_that_nobody_paid_for_is_found() {
    assertThat(broken(List.of(), seats(17), Map.of()))
        .containsExactly(ClientProof.SOLD_AS_PAID, ClientProof.MONEY_AS_PAID);
  }

  @Test
  void a_seat_sold_at_another_price_is_found() {
    List<Seat> dearer = List.of(new Seat(17, PRICE + 1, "SOLD"));

    assertThat(broken(List.of(bought(1, 0, 17)), dearer, Map.of()))
        .containsExactly(ClientProof.MONEY_AS_PAID);
  }

  @Test
  void a_won_too_few_in_one_account_is_found() {
    assertThat(broken(List.of(bought(1, 0, 17)), seats(17), Map.of(1L, 899L, 2L, 1_000L)))
        .containsExactly(ClientProof.BALANCES);
  }

  private static List<String> broken(
      List<Claim> claims, List<Seat> seatsAfter, Map<Long, Long> balances) {
    return ClientProof.of(claims, seatsAfter, CHARGED, balances).stream()
        .filter(check -> !check.held())
        .map(Check::rule)
        .toList();
  }

  /** A hold of five seconds, answered some seconds after nine. */
  private static Claim claim(long user, long second, long... seats) {
    Instant answered = NINE.plusSeconds(second);
    List<Long> seatIds = LongStream.of(seats).boxed().toList();
    return new Claim(user, user, seatIds, PRICE * seats.length, answered, answered.plusSeconds(5));
  }

  private static Claim bought(long user, long second, long... seats) {
    Claim claim = claim(user, second, seats);
    claim.paid();
    return claim;
  }

  private static List<Seat> seats(long... sold) {
    return LongStream.of(sold).mapToObj(id -> new Seat(id, PRICE, "SOLD")).toList();
  }
}
