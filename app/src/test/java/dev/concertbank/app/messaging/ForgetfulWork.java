package dev.concertbank.app.messaging;

import dev.concertbank.plsql.ProcessedMessage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** The unit of work without its guard, for negative controls: every message is a new one to it. */
public final class ForgetfulWork {
  private ForgetfulWork() {}

  public static MessageWork create() {
    ProcessedMessage forgetful =
        new ProcessedMessage(null) {
          @Override
          public boolean mark(String consumer, long messageId) {
            return true;
          }
        };
    return new MessageWork(forgetful, new MessageMeters(new SimpleMeterRegistry()));
  }
}
