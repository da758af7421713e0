package dev.concertbank.batch.testing;

import dev.concertbank.batch.BatchJobs;
import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.plsql.Trade;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jobs on a database of their own, and the trade that goes on beside them. */
public record Shift(TestDatabase database, BatchJobs jobs, Trade trade, JdbcClient owner)
    implements AutoCloseable {

  public static Shift begin(String... settings) {
    Assumptions.assumeFalse(TestDatabase.shared().isOracle(), "needs a copy of the database");
    return on(TestDatabase.shared().isolated(), settings);
  }

  /** On a copy of this one's rows. */
  public Shift copy(String... settings) {
    return on(database.copy(), settings);
  }

  private static Shift on(TestDatabase database, String... settings) {
    return new Shift(
        database,
        jobs(database, settings),
        new Trade(database),
        JdbcClient.create(database.owner()));
  }

  /** One more instance on the same database; close it. */
  public BatchJobs anotherInstance(String... settings) {
    return jobs(database, settings);
  }

  /** One that is measured; close it. */
  public BatchJobs measuredInstance(MeterRegistry meters, String... settings) {
    return BatchJobs.on(database.batch(), environment(settings), meters);
  }

  public Books books() {
    return new Books(owner);
  }

  private static BatchJobs jobs(TestDatabase database, String... settings) {
    return BatchJobs.on(database.batch(), environment(settings));
  }

  public static ConfigurableEnvironment environment(String... settings) {
    StandardEnvironment environment = new StandardEnvironment();
    Map<String, Object> properties = new HashMap<>();
    for (String setting : settings) {
      properties.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
    }
    environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
    return environment;
  }

  @Override
  public void close() {
    jobs.close();
    database.close();
  }
}
