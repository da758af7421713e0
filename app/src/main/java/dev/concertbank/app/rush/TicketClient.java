package dev.concertbank.app.rush;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API as a buyer's browser uses it: over HTTP, with the buyer's token, and timed. */
public final class TicketClient {

  /** Longer than any lock is waited for: a request that takes this long is a finding. */
  private static final Duration TIME_OUT = Duration.ofSeconds(30);

  private static final int FIRST_ERROR = 400;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIME_OUT).build();
  private final JsonMapper json = JsonMapper.builder().build();
  private final URI base;
  private final Traffic traffic;

  public TicketClient(URI base, Traffic traffic) {
    this.base = base;
    this.traffic = traffic;
  }

  public Answer seats(long scheduleId, String section) {
    String filter = section == null ? "" : "?section=" + section;
    return send(
        RequestKind.LOOK, request("concerts/options/" + scheduleId + "/seats" + filter).GET());
  }

  public Answer hold(Person person, long scheduleId, List<Long> seatIds) {
    String body = json.writeValueAsString(new HoldBody(scheduleId, seatIds));
    return send(RequestKind.HOLD, command(person, "reservations").POST(json(body)));
  }

  public Answer pay(Person person, long reservationId) {
    String body = json.writeValueAsString(new PaymentBody(reservationId, "POINT"));
    return send(RequestKind.PAY, command(person, "payments").POST(json(body)));
  }

  Answer cancel(Person person, long reservationId) {
    return send(RequestKind.CANCEL, command(person, "reservations/" + reservationId).DELETE());
  }

  Answer balance(Person person) {
    String path = "users/" + person.userId() + "/point";
    return send(
        RequestKind.BALANCE,
        request(path).header("Authorization", "Bearer " + person.token()).GET());
  }

  private record HoldBody(long scheduleId, List<Long> seatIds) {}

  private record PaymentBody(long reservationId, String method) {}

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve("/api/ticketing/" + path)).timeout(TIME_OUT);
  }

  private HttpRequest.Builder command(Person person, String path) {
    return request(path)
        .header("Authorization", "Bearer " + person.token())
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static HttpRequest.BodyPublisher json(String body) {
    return BodyPublishers.ofString(body);
  }

  private Answer send(RequestKind kind, HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    long begin = System.nanoTime();
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      long took = System.nanoTime() - begin;
      JsonNode body =
          response.body().length == 0 ? json.nullNode() : json.readTree(response.body());
      int status = response.statusCode();
      String code = status < FIRST_ERROR ? "" : body.path("code").asString("no problem document");
      traffic.record(kind, status, code, took);
      return new Answer(status, code, body);
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted during " + request.uri(), e);
    }
  }
}
