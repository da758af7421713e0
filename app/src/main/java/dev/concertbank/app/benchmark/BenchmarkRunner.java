package dev.concertbank.app.benchmark;

import dev.concertbank.app.rush.Check;
import dev.concertbank.app.rush.DatabaseProof;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --benchmark}: the product starts, is measured, and ends. */
@Component
@ConditionalOnProperty("benchmark")
final class BenchmarkRunner implements ApplicationRunner {

  private final Benchmark benchmark;
  private final BenchmarkSettings settings;
  private final DatabaseProof databaseProof;
  private final ConfigurableApplicationContext context;

  BenchmarkRunner(
      Benchmark benchmark,
      BenchmarkSettings settings,
      DatabaseProof databaseProof,
      ConfigurableApplicationContext context) {
    this.benchmark = benchmark;
    this.settings = settings;
    this.databaseProof = databaseProof;
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments arguments) throws Exception {
    PrintStream console = System.out;
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    URI base = URI.create("http://127.0.0.1:" + port);
    new BenchmarkReport(console).print(settings, benchmark.run(settings, base, console));
    List<Check> broken = databaseProof.checks().stream().filter(check -> !check.held()).toList();
    console.println(broken.isEmpty() ? "Every rule held." : "BROKEN: " + broken);
    System.exit(SpringApplication.exit(context, () -> broken.isEmpty() ? 0 : 1));
  }
}
