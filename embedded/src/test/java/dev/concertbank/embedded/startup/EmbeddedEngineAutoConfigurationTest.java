package dev.concertbank.embedded.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.concertbank.embedded.postgres.EngineException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedEngineAutoConfigurationTest {

  @TempDir Path directory;
  private ApplicationContextRunner application;

  @BeforeEach
  void configure() {
    application =
        new ApplicationContextRunner()
            .withConfiguration(
                AutoConfigurations.of(
                    EmbeddedEngineAutoConfiguration.class, DataSourceAutoConfiguration.class))
            .withPropertyValues(
                "concert-bank.embedded.directory=" + directory,
                "concert-bank.embedded.binaries=target/postgres-binaries",
                "concert-bank.embedded.durable=false",
                "concert-bank.embedded.pool-size=3",
                "concert-bank.embedded.changelog=db/startup-test/master.yaml");
  }

  @Test
  void connectsTheApplicationAsItsOwnUserToTheTranslatedCode() {
    application.run(
        context -> {
          JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));
          assertThat(jdbc.queryForObject("SELECT current_user", String.class)).isEqualTo("cb_app");
          assertThat(
                  jdbc.queryForList(
                      "SELECT viewname FROM pg_views WHERE viewowner = 'cb_owner' ORDER BY 1",
                      String.class))
              .contains("first_v", "second_v");
          assertThat(context.getBean(HikariDataSource.class).getMaximumPoolSize()).isEqualTo(3);
        });
  }

  @Test
  void loadsTheDemosRowsUnlessToldOtherwise() {
    application.run(context -> assertThat(gates(context.getBean(EmbeddedEngine.class))).isOne());
    application
        .withPropertyValues(
            "concert-bank.embedded.fresh=true", "concert-bank.embedded.contexts=none")
        .run(context -> assertThat(gates(context.getBean(EmbeddedEngine.class))).isZero());
  }

  private static int gates(EmbeddedEngine engine) {
    return EmbeddedEngineTest.gates(engine);
  }

  @Test
  void staysAwayFromOracle() {
    // The pool connects at its first use, which never comes here.
    var elsewhere =
        application.withPropertyValues("spring.datasource.url=jdbc:postgresql://elsewhere/none");
    elsewhere
        .withPropertyValues("concert-bank.engine=oracle")
        .run(context -> assertThat(context).doesNotHaveBean(EmbeddedEngine.class));
    elsewhere
        .withInitializer(context -> context.getEnvironment().addActiveProfile("oracle"))
        .run(context -> assertThat(context).doesNotHaveBean(EmbeddedEngine.class));
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void refusesAPoolThatTheServerCannotFill() {
    application
        .withPropertyValues("concert-bank.embedded.pool-size=500")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasRootCauseMessage(
                        "concert-bank.embedded.pool-size is 500. Give a number from 1 to 150."));
  }

  @Test
  void explainsAFailureInTwoSentences() {
    EngineException failure = new EngineException("The port is taken.", "Give another.");
    FailureAnalysis analysis =
        new EngineFailureAnalyzer().analyze(new IllegalStateException(failure));
    assertThat(analysis.getDescription()).isEqualTo("The port is taken.");
    assertThat(analysis.getAction()).isEqualTo("Give another.");
  }
}
