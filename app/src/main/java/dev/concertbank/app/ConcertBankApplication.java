package dev.concertbank.app;

import dev.concertbank.app.deploy.DeployCommand;
import dev.concertbank.app.deploy.DeployScriptCommand;
import dev.concertbank.plsql.PlsqlConfiguration;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The REST facade of the packages in {@code plsql}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(PlsqlConfiguration.class)
public class ConcertBankApplication {
  public static void main(String[] args) {
    if (DeployCommand.isAskedFor(args)) {
      System.exit(DeployCommand.run(System.getenv(), System.out));
    }
    DeployScriptCommand.fileIn(args)
        .ifPresent(file -> System.exit(DeployScriptCommand.run(file, System.getenv(), System.out)));
    SpringApplication application = new SpringApplication(ConcertBankApplication.class);
    application.run(args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
