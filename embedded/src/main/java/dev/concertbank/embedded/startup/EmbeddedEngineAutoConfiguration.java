package dev.concertbank.embedded.startup;

import dev.concertbank.embedded.postgres.DbRole;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** Gives a Spring Boot application its database, unless it runs on Oracle. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Profile("!oracle")
@ConditionalOnProperty(
    prefix = "concert-bank",
    name = "engine",
    havingValue = "embedded",
    matchIfMissing = true)
@ConditionalOnMissingBean(DataSource.class)
@EnableConfigurationProperties(EmbeddedSettings.class)
public class EmbeddedEngineAutoConfiguration {
  private static final int BATCH_POOL_SIZE = 8;

  @Bean
  @ConditionalOnMissingBean
  StartupReport startupReport() {
    return new ConsoleReport(System.out);
  }

  @Bean
  @ConditionalOnMissingBean
  EmbeddedEngine embeddedEngine(EmbeddedSettings settings, StartupReport report) {
    return EmbeddedEngine.start(settings, report);
  }

  /** The application's own pool: as cb_app, which may call packages and read views. */
  @Bean
  DataSource dataSource(EmbeddedEngine engine, EmbeddedSettings settings) {
    return engine.database().pool(DbRole.APP, settings.poolSize());
  }

  /** The jobs' pool: as cb_batch, for whoever asks for it by this name; nobody's default. */
  @Bean(name = "batchDataSource", defaultCandidate = false)
  DataSource batchDataSource(EmbeddedEngine engine) {
    return engine.database().pool(DbRole.BATCH, BATCH_POOL_SIZE);
  }
}
