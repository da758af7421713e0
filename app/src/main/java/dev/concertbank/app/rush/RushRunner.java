package dev.concertbank.app.rush;

import java.io.PrintStream;
import java.net.URI;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --rush}: the product starts, the rush runs through its front door, and it ends. */
@Component
@ConditionalOnProperty("rush")
final class RushRunner implements ApplicationRunner {

  private final Rush rush;
  private final RushSettings settings;
  private final ConfigurableApplicationContext context;

  RushRunner(Rush rush, RushSettings settings, ConfigurableApplicationContext context) {
    this.rush = rush;
    this.settings = settings;
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments arguments) throws Exception {
    PrintStream console = System.out;
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    RushResult result = rush.run(settings, URI.create("http://127.0.0.1:" + port), console);
    new RushReport(console).print(result);
    // The process answers for the rules: a script that runs a rush needs no eyes.
    System.exit(SpringApplication.exit(context, () -> result.passed() ? 0 : 1));
  }
}
