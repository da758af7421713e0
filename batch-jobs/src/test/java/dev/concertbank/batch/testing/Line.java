package dev.concertbank.batch.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that can be out of reach. */
public final class Line extends DelegatingDataSource {
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean cut;

  public Line(DataSource target) {
    super(target);
  }

  public void cut() {
    cut = true;
  }

  public void mend() {
    cut = false;
  }

  /** How often somebody met it cut. */
  public int refused() {
    return refused.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (cut) {
      refused.incrementAndGet();
      throw new SQLTransientConnectionException("the line is cut");
    }
    return super.getConnection();
  }
}
