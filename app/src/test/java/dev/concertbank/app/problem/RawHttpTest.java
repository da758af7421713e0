package dev.concertbank.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.ApiTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What no HTTP client would send: Tomcat itself has to answer, and answers with a problem too. */
@ApiTest
class RawHttpTest {
  private static final int READ_MILLIS = 10_000;

  @Autowired private Api api;

  private String send(String request) throws IOException {
    try (Socket socket = new Socket("localhost", api.port())) {
      socket.setSoTimeout(READ_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET /a|b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /a%2fb HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET //api HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /api;x=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
        "POST /api/ticketing/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /api/ticketing/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
        "GET /api/ticketing/concerts?query=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /api/ticketing/concerts?% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /api/ticketing/concerts?page=%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /actuator/health?%zz=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "TRACE /api/ticketing/concerts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
      })
  void aRequestThatIsNoHttpGetsAProblem(String request) throws IOException {
    assertProblem(send(request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONNECT /api/ticketing/concerts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "POST /api/ticketing/auth/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: foo\r\n\r\n",
      })
  void whatNoPathKnowsIsNotImplemented(String request) throws IOException {
    assertThat(send(request))
        .startsWith("HTTP/1.1 501 ")
        .contains("\"status\":501", "\"code\":\"not-implemented\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: multipart/form-data\r\n",
        "Content-Type: multipart/form-data; boundary=\r\n",
        "Content-Type: multipart/form-data; boundary=B\r\n",
      })
  void anUploadThatIsNoneGetsAProblem(String type) throws IOException {
    String body =
        "--B\r\nContent-Disposition: form-data; name=\"venues\"; filename=\"v.csv\"\r\n\r\nvenue";
    String head = "POST /api/ticketing/auth/login HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";

    assertProblem(send(head + type + "Content-Length: " + body.length() + "\r\n\r\n" + body));
  }

  @ParameterizedTest
  @ValueSource(ints = {9_000, 100_000})
  void aHeaderThatIsTooLargeGetsAProblem(int length) throws IOException {
    assertProblem(send("GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(length) + "\r\n\r\n"));
  }

  private static void assertProblem(String response) {
    assertThat(response).matches("(?s)HTTP/1.1 4\\d\\d .*");
    assertThat(response).containsIgnoringCase("Content-Type: application/problem+json");
    assertThat(response).contains("\"code\":\"", "\"traceId\":\"").doesNotContain("<html");
  }
}
