package dev.concertbank.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API, as anybody would write one. */
public class Api {
  public static final String ROOT = "/api/ticketing";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final ApplicationContext context;

  Api(ApplicationContext context) {
    this.context = context;
  }

  /** What came back. */
  public record Response(HttpResponse<String> http) {
    public int status() {
      return http.statusCode();
    }

    public String body() {
      return http.body();
    }

    public JsonNode json() {
      return JSON.readTree(http.body());
    }

    public String header(String name) {
      return http.headers().firstValue(name).orElse(null);
    }

    @Override
    public String toString() {
      return status() + " " + body();
    }
  }

  /** A request in the making. */
  public final class Call {
    private final String method;
    private final String path;
    private final List<String> headers = new ArrayList<>();
    private String body;

    private Call(String method, String path) {
      this.method = method;
      this.path = path;
    }

    public Call as(Buyer buyer) {
      return token(buyer.token());
    }

    public Call token(String token) {
      return header("Authorization", "Bearer " + token);
    }

    public Call key(String key) {
      return header("Idempotency-Key", key);
    }

    public Call header(String name, String value) {
      headers.add(name);
      headers.add(value);
      return this;
    }

    public Call body(String json) {
      this.body = json;
      return headers.contains("Content-Type") ? this : header("Content-Type", "application/json");
    }

    public Response send() {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
      if (!headers.isEmpty()) {
        request.headers(headers.toArray(String[]::new));
      }
      request.method(
          method,
          body == null
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofString(body));
      try {
        return new Response(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  public Call get(String path) {
    return call("GET", path);
  }

  public Call post(String path, String json) {
    return call("POST", path).body(json);
  }

  public Call delete(String path) {
    return call("DELETE", path);
  }

  public Call call(String method, String path) {
    return new Call(method, ROOT + path);
  }

  /** A path outside the API. */
  public Call page(String path) {
    return new Call("GET", path);
  }

  public int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  private String url() {
    return "http://localhost:" + port();
  }
}
