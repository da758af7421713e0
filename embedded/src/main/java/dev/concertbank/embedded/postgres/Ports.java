package dev.concertbank.embedded.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds the port to listen on, the same as last time where possible. */
final class Ports {

  private static final int FIRST = 5455;
  private static final int LAST = 5475;

  private final Path memory;

  Ports(Path memory) {
    this.memory = memory;
  }

  int choose() {
    return last()
        .orElseGet(
            () ->
                IntStream.rangeClosed(FIRST, LAST)
                    .filter(Ports::isFree)
                    .findFirst()
                    .orElseGet(Ports::any));
  }

  int chooseAny() {
    return last().orElseGet(Ports::any);
  }

  private OptionalInt last() {
    return IntStream.of(remembered()).filter(port -> port > 0 && isFree(port)).findFirst();
  }

  void remember(int port) {
    try {
      Files.writeString(memory, port + "\n");
    } catch (IOException e) {
      throw new EngineException(
          "Cannot write " + memory + " (" + e + ").", "Check rights and space.", e);
    }
  }

  private int remembered() {
    try {
      return Integer.parseInt(Files.readString(memory).strip());
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static int any() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new EngineException("No TCP port is free (" + e + ").", "Close some programs.", e);
    }
  }
}
