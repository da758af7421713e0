package dev.concertbank.app.messaging;

import dev.concertbank.plsql.ProcessedMessage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Units of work that are not the application's own. */
public final class Works {
  private Works() {}

  /** Without its guard, for negative controls: every message is a new one to it. */
  public static MessageWork forgetful() {
    return marking(
        new ProcessedMessage(null) {
          @Override
          public boolean mark(String consumer, long messageId) {
            return true;
          }
        });
  }

  /** With its marks in another data source than the application's. */
  public static MessageWork marking(ProcessedMessage processed) {
    return new MessageWork(processed, new MessageMeters(new SimpleMeterRegistry()));
  }
}
