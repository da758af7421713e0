package dev.concertbank.app.idempotency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One log line and one measurement for each command. Keys and bodies stay out of both. */
@Component
class CommandLog {
  private static final Logger LOG = LoggerFactory.getLogger("dev.concertbank.command");
  private static final double[] PERCENTILES = {0.5, 0.95, 0.99};

  private final MeterRegistry meters;

  CommandLog(MeterRegistry meters) {
    this.meters = meters;
  }

  void handled(Command command, Handled handled, long nanos) {
    write(command, handled.outcome(), handled.subject(), nanos);
  }

  void failed(Command command, String outcome, long nanos) {
    write(command, outcome, "", nanos);
  }

  private void write(Command command, String outcome, String subject, long nanos) {
    String name = command.name().label();
    Timer.builder("ticketing.command")
        .description("Commands by what became of them.")
        .tag("command", name)
        .tag("outcome", outcome)
        .publishPercentiles(PERCENTILES)
        .register(meters)
        .record(Duration.ofNanos(nanos));
    LOG.atInfo()
        .addKeyValue("command", name)
        .addKeyValue("outcome", outcome)
        .addKeyValue("userId", command.request().userId())
        .addKeyValue("subject", subject)
        .addKeyValue("micros", nanos / 1000)
        .log("{} {}", name, outcome);
  }
}
