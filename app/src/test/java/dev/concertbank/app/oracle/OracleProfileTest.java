package dev.concertbank.app.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.Statement;
import oracle.ucp.jdbc.PoolDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Profile oracle as far as it goes without an Oracle: its pool connects at its first use. */
class OracleProfileTest {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withPropertyValues(
              "spring.profiles.active=oracle",
              "ORACLE_URL=jdbc:oracle:thin:@//db.example:1521/FREEPDB1",
              "ORACLE_USER=cb_app",
              "ORACLE_PASSWORD=secret")
          .withConfiguration(
              AutoConfigurations.of(
                  ConfigurationPropertiesAutoConfiguration.class,
                  DataSourceAutoConfiguration.class))
          .withUserConfiguration(OraclePoolConfiguration.class);

  @Test
  void thePoolIsOraclesWithItsSettings() {
    application.run(
        context -> {
          PoolDataSource pool = context.getBean(PoolDataSource.class);
          assertThat(pool.getURL()).isEqualTo("jdbc:oracle:thin:@//db.example:1521/FREEPDB1");
          assertThat(pool.getUser()).isEqualTo("cb_app");
          assertThat(pool.getMaxPoolSize()).isEqualTo(32);
          assertThat(pool.getMaxStatements()).isEqualTo(100);
          assertThat(pool.getConnectionProperties())
              .containsEntry("oracle.net.CONNECT_TIMEOUT", "10000")
              .containsEntry("oracle.jdbc.ReadTimeout", "60000")
              .containsEntry("v$session.program", "concert-bank");
        });
  }

  @Test
  void everyConnectionNamesTheOwnersSchema() {
    application
        .withPropertyValues("ORACLE_OWNER=box_office")
        .run(
            context -> {
              Connection connection = mock(Connection.class);
              Statement statement = mock(Statement.class);
              when(connection.createStatement()).thenReturn(statement);

              context
                  .getBean(PoolDataSource.class)
                  .getConnectionInitializationCallback()
                  .initialize(connection);

              verify(statement).execute("ALTER SESSION SET CURRENT_SCHEMA = BOX_OFFICE");
            });
  }

  @Test
  void aSchemaIsANameAndNothingElse() {
    application
        .withPropertyValues("ORACLE_OWNER=cb; DROP USER cb CASCADE")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("concert-bank.owner-schema is no name of a schema"));
  }
}
