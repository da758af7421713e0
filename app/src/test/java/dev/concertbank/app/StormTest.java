package dev.concertbank.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The storms that the PL/SQL tests run on the procedures, through the front door. Their negative
 * controls are there, where a guard can be taken away.
 */
@ApiTest
@DisplayName("Buyers who storm the API")
class StormTest {
  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;

  @Test
  @DisplayName("200 want one seat: one 201, 199 times 409 seat-taken with the seat's id")
  void oneSeat() throws Exception {
    Sale sale = boxOffice.sale(1);
    List<Buyer> buyers = IntStream.range(0, 200).mapToObj(i -> boxOffice.buyer(0)).toList();

    List<Response> answers =
        atOnce(
            buyers.stream()
                .map(buyer -> api.post("/reservations", sale.hold(0)).as(buyer).key("storm"))
                .<Callable<Response>>map(call -> call::send)
                .toList());

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(409);
              assertThat(answer.json().get("code").asString()).isEqualTo("seat-taken");
              assertThat(answer.json().get("seatIds").get(0).asLong()).isEqualTo(sale.seat(0));
            });
    assertThat(brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("one payment sent 50 times with one key: one charge, one answer, byte for byte")
  void oneKey() throws Exception {
    Sale sale = boxOffice.sale(1);
    Buyer buyer = boxOffice.buyer(2 * BoxOffice.VIP_PRICE);
    Response held = api.post("/reservations", sale.hold(0)).as(buyer).key("hold").send();
    String body =
        "{\"reservationId\":%s,\"method\":\"POINT\"}".formatted(held.json().get("reservationId"));
    Callable<Response> payment = () -> api.post("/payments", body).as(buyer).key("pay").send();

    List<Response> answers = atOnce(Collections.nCopies(50, payment));

    List<Response> created = answers.stream().filter(answer -> answer.status() == 201).toList();
    assertThat(created).extracting(Response::body).containsOnly(created.get(0).body());
    assertThat(created)
        .filteredOn(answer -> answer.header("Idempotency-Replayed") == null)
        .hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(
            answer -> {
              assertThat(answer.json().get("code").asString()).isEqualTo("request-in-progress");
              assertThat(answer.header("Retry-After")).isNotNull();
            });
    assertThat(boxOffice.balance(buyer)).isEqualTo(BoxOffice.VIP_PRICE);
    assertThat(brokenInvariants()).isEmpty();
  }

  private List<String> brokenInvariants() {
    return boxOffice
        .owner()
        .sql("SELECT invariant || ': ' || subject FROM invariant_break_v")
        .query(String.class)
        .list();
  }

  private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(requests.size());
    ExecutorService threads = Executors.newFixedThreadPool(requests.size());
    try {
      List<Future<Response>> sent = new ArrayList<>();
      for (Callable<Response> request : requests) {
        sent.add(
            threads.submit(
                () -> {
                  barrier.await();
                  return request.call();
                }));
      }
      List<Response> answers = new ArrayList<>();
      for (Future<Response> answer : sent) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
