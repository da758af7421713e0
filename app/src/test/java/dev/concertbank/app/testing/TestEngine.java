package dev.concertbank.app.testing;

import dev.concertbank.embedded.testing.TestDatabase;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The application's data source is the test database's, and is watched. */
@TestConfiguration(proxyBeanMethods = false)
class TestEngine {

  /** Oracle has one schema for all tests; the embedded engine copies a database quickly. */
  @Bean(destroyMethod = "")
  TestDatabase testDatabase() {
    TestDatabase shared = TestDatabase.shared();
    return shared.isOracle() ? shared : shared.isolated();
  }

  @Bean
  StatementLog statementLog() {
    return new StatementLog();
  }

  @Bean(destroyMethod = "")
  DataSource dataSource(TestDatabase database, StatementLog log) {
    return ProxyDataSourceBuilder.create(database.app()).listener(log).methodListener(log).build();
  }
}
