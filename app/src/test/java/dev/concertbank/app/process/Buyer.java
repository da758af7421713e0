package dev.concertbank.app.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the demo's buyers, over HTTP. */
final class Buyer {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final long userId;
  private final String token;

  private Buyer(URI base, long userId, String token) {
    this.base = base;
    this.userId = userId;
    this.token = token;
  }

  /** A request that can be sent again with its key. */
  record Command(String method, String path, String body, String key) {}

  /** What was answered. */
  record Reply(int status, JsonNode body) {
    boolean succeeded() {
      return status / 100 == 2;
    }
  }

  static Buyer logIn(URI base, int number) throws IOException, InterruptedException {
    return logIn(base, "demo" + number);
  }

  static Buyer logIn(URI base, String name) throws IOException, InterruptedException {
    Buyer anonymous = new Buyer(base, 0, null);
    String body =
        "{\"email\":\"%s@concert-bank.dev\",\"password\":\"concert-bank\"}".formatted(name);
    Reply reply = anonymous.send("POST", "auth/login", body, null);
    if (!reply.succeeded()) {
      throw new IllegalStateException(name + " cannot log in: " + reply);
    }
    return new Buyer(
        base, reply.body().get("userId").asLong(), reply.body().get("accessToken").asString());
  }

  /** The same buyer, at another instance; a token holds at each. */
  Buyer at(URI otherBase) {
    return new Buyer(otherBase, userId, token);
  }

  Reply send(Command command) throws IOException, InterruptedException {
    return send(command.method(), command.path(), command.body(), command.key());
  }

  Reply get(String path) throws IOException, InterruptedException {
    return send("GET", path, null, null);
  }

  long userId() {
    return userId;
  }

  long balance() throws IOException, InterruptedException {
    return get("users/" + userId + "/point").body().get("point").asLong();
  }

  private Reply send(String method, String path, String body, String key)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/api/ticketing/" + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    return new Reply(response.statusCode(), JSON.readTree(response.body()));
  }
}
