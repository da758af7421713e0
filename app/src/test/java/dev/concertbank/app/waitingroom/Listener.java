package dev.concertbank.app.waitingroom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of event streams on a plain socket, which may also stop reading. */
final class Listener implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SMALL = 2 * 1024;

  private final Socket socket = new Socket();
  private final List<JsonNode> statuses = new CopyOnWriteArrayList<>();
  private final List<String> head = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  private Listener() {}

  static Listener at(int port, String accessToken, String queueToken) throws IOException {
    Listener listener = deaf(port, accessToken, queueToken);
    Thread reader = new Thread(listener::read, "listener");
    reader.setDaemon(true);
    reader.start();
    return listener;
  }

  /** Asks, and never reads the answer. */
  static Listener deaf(int port, String accessToken, String queueToken) throws IOException {
    Listener listener = new Listener();
    listener.socket.setReceiveBufferSize(SMALL);
    listener.socket.connect(new java.net.InetSocketAddress("localhost", port));
    String request =
        String.join(
            "\r\n",
            "GET /api/ticketing/queue/events HTTP/1.1",
            "Host: localhost",
            "Accept: text/event-stream",
            "Authorization: Bearer " + accessToken,
            "X-Queue-Token: " + queueToken,
            "",
            "");
    OutputStream out = listener.socket.getOutputStream();
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return listener;
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        hear(line);
        if (line.equals("0")) {
          break;
        }
      }
    } catch (IOException closed) {
      // Then it is over, too.
    }
    ended = true;
  }

  private void hear(String line) {
    if (line.startsWith("data: ")) {
      statuses.add(JSON.readTree(line.substring("data: ".length())));
    } else if (statuses.isEmpty()) {
      head.add(line.toLowerCase(Locale.ROOT));
    }
  }

  List<String> head() {
    return head;
  }

  List<JsonNode> statuses() {
    return statuses;
  }

  /** Of the last status. */
  String last(String field) {
    return statuses.isEmpty() ? "" : statuses.get(statuses.size() - 1).path(field).asString("");
  }

  boolean hasEnded() {
    return ended;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
