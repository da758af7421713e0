package dev.concertbank.batch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * The jobs' way into Oracle, as cb_batch. On the embedded engine the start-up of the engine has a
 * bean of the same name. It is nobody's default: the application never works as the jobs.
 */
@Configuration(proxyBeanMethods = false)
@Profile("oracle")
public class BatchDataSourceConfiguration {
  public static final String DATA_SOURCE = "batchDataSource";
  private static final String PASSWORD = "ORACLE_BATCH_PASSWORD";

  @Bean(name = DATA_SOURCE, defaultCandidate = false)
  @ConditionalOnProperty(PASSWORD)
  DataSource batchDataSource(Environment environment) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("cb_batch");
    config.setJdbcUrl(environment.getRequiredProperty("concert-bank.jobs.datasource.url"));
    config.setUsername(
        environment.getProperty("concert-bank.jobs.datasource.username", "CB_BATCH"));
    config.setPassword(environment.getRequiredProperty(PASSWORD));
    config.setMaximumPoolSize(
        environment.getProperty("concert-bank.jobs.datasource.pool-size", Integer.class, 8));
    config.setConnectionInitSql(
        "ALTER SESSION SET CURRENT_SCHEMA = "
            + ownerOf(environment.getProperty("concert-bank.owner-schema", "CB_OWNER")));
    return new HikariDataSource(config);
  }

  private static String ownerOf(String schema) {
    if (!schema.matches("[A-Za-z][A-Za-z0-9_$#]*")) {
      throw new IllegalArgumentException(
          "concert-bank.owner-schema is no name of a schema: " + schema);
    }
    return schema.toUpperCase(Locale.ROOT);
  }
}
