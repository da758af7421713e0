package dev.concertbank.embedded.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** One database for all queue tests of this run, empty before each test. */
final class OnQueues implements BeforeEachCallback, ParameterResolver {

  private record Running(QueueDatabase database, Path directory) implements AutoCloseable {
    static Running start() {
      try {
        Path directory = Files.createTempDirectory("concert-bank-queues-");
        return new Running(new QueueDatabase(directory), directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      database.close();
      FileSystemUtils.deleteRecursively(directory);
    }
  }

  private static QueueDatabase database(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(OnQueues.class))
        .computeIfAbsent("database", key -> Running.start(), Running.class)
        .database();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    database(context).empty();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == QueueDatabase.class;
  }

  @Override
  public QueueDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return database(context);
  }
}
