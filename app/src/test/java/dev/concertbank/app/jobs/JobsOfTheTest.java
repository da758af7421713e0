package dev.concertbank.app.jobs;

import dev.concertbank.batch.BatchDataSourceConfiguration;
import dev.concertbank.embedded.testing.TestDatabase;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The jobs' way into the database of the test. */
@TestConfiguration(proxyBeanMethods = false)
class JobsOfTheTest {
  @Bean(
      name = BatchDataSourceConfiguration.DATA_SOURCE,
      defaultCandidate = false,
      destroyMethod = "")
  DataSource batchDataSource(TestDatabase database) {
    return database.batch();
  }
}
