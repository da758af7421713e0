package dev.concertbank.app.oracle;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import oracle.ucp.jdbc.ConnectionInitializationCallback;
import oracle.ucp.jdbc.PoolDataSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * Oracle's pool. Every connection names the schema that owns packages and views, because the
 * application's user owns nothing.
 */
@Configuration(proxyBeanMethods = false)
@Profile("oracle")
class OraclePoolConfiguration {

  @Bean
  static BeanPostProcessor currentSchema(Environment environment) {
    return new CurrentSchema(environment.getProperty("concert-bank.owner-schema", "CB_OWNER"));
  }

  private record CurrentSchema(String ownerSchema) implements BeanPostProcessor {
    CurrentSchema {
      if (!ownerSchema.matches("[A-Za-z][A-Za-z0-9_$#]*")) {
        throw new IllegalArgumentException(
            "concert-bank.owner-schema is no name of a schema: " + ownerSchema);
      }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      if (bean instanceof PoolDataSource pool) {
        try {
          pool.registerConnectionInitializationCallback(initialization());
        } catch (SQLException e) {
          throw new BeanCreationException(name, "The pool takes no initialization callback.", e);
        }
      }
      return bean;
    }

    private ConnectionInitializationCallback initialization() {
      String command = "ALTER SESSION SET CURRENT_SCHEMA = " + ownerSchema.toUpperCase(Locale.ROOT);
      return connection -> {
        try (Statement statement = connection.createStatement()) {
          statement.execute(command);
        }
      };
    }
  }
}
