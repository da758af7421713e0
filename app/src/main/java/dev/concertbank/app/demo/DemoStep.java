package dev.concertbank.app.demo;

import dev.concertbank.app.catalogue.importer.ImportedCatalogue;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last step of start-up, reported like those of the embedded engine. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@Conditional(DemoCondition.class)
final class DemoStep implements ApplicationRunner {

  private static final int WIDTH = 60;
  private static final double NANOS_PER_SECOND = 1e9;

  private final DemoLoader loader;

  DemoStep(DemoLoader loader) {
    this.loader = loader;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    long begin = System.nanoTime();
    Optional<ImportedCatalogue> loaded = loader.load();
    String what =
        loaded
            .map(
                demo ->
                    "Demo loaded: %d concerts, %d dates, %d seats"
                        .formatted(demo.concerts(), demo.schedules(), demo.seatsAdded()))
            .orElse("Demo data is there");
    System.out.printf(
        Locale.ROOT,
        "  %s %s %5.1f s%n",
        what,
        ".".repeat(Math.max(3, WIDTH - what.length())),
        (System.nanoTime() - begin) / NANOS_PER_SECOND);
  }
}
