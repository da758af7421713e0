package dev.concertbank.app.rush;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * With {@code --rush} or {@code --benchmark} the product runs beside the normal one: on a free
 * port, in a data directory of its own that begins empty. Whatever the command line says wins.
 */
public final class ShowEnvironment implements EnvironmentPostProcessor, Ordered {

  private static final String COMMAND_LINE = "commandLineArgs";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    for (String show : new String[] {"rush", "benchmark"}) {
      if (isAskedFor(environment, show)) {
        MapPropertySource defaults = new MapPropertySource("show", defaults(show));
        if (environment.getPropertySources().contains(COMMAND_LINE)) {
          environment.getPropertySources().addAfter(COMMAND_LINE, defaults);
        } else {
          environment.getPropertySources().addFirst(defaults);
        }
      }
    }
  }

  /** After the files of configuration are read, which must not undo this. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  private static boolean isAskedFor(ConfigurableEnvironment environment, String show) {
    String value = environment.getProperty(show);
    return value != null && !value.equals("false");
  }

  private static Map<String, Object> defaults(String show) {
    return Map.of(
        "server.port", "0",
        "concert-bank.demo", "false",
        "concert-bank.embedded.directory", ".data/" + show,
        "concert-bank.embedded.fresh", "true",
        // A line for each of ten thousand commands would bury the show; failures still appear.
        "logging.threshold.console", "ERROR");
  }
}
