package dev.concertbank.app.startup;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The last thing that start-up prints: where everything is, and how to stop it. */
@Component
class StartUpBlock implements ApplicationListener<ApplicationReadyEvent> {
  private final DataSource dataSource;
  private final Environment environment;

  StartUpBlock(DataSource dataSource, Environment environment) {
    this.dataSource = dataSource;
    this.environment = environment;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext context
        && context.getWebServer() != null) {
      print(System.out, "http://localhost:" + context.getWebServer().getPort());
    }
  }

  private void print(PrintStream out, String url) {
    out.println();
    out.println("Concert-Bank is running.");
    line(out, "Page", url + "/");
    line(out, "API", url + "/swagger-ui.html");
    line(out, "Health", url + "/actuator/health");
    if (hasDemo()) {
      line(out, "Log in", "demo1@concert-bank.dev (to demo20), password concert-bank");
      line(out, "Administer", "admin@concert-bank.dev, the same password");
    }
    line(out, "Database", databaseUrl());
    line(out, "Stop", "Ctrl+C");
    out.println();
    out.flush();
  }

  private static void line(PrintStream out, String name, String value) {
    out.printf("  %-11s %s%n", name, value);
  }

  private boolean hasDemo() {
    boolean oracle = environment.acceptsProfiles(Profiles.of("oracle"));
    return environment.getProperty("concert-bank.demo", Boolean.class, !oracle);
  }

  /** Without the options of the driver, which matter to this application alone. */
  private String databaseUrl() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getURL().replaceFirst("\\?.*", "");
    } catch (SQLException e) {
      return "does not answer: " + e.getMessage();
    }
  }
}
