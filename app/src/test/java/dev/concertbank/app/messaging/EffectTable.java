package dev.concertbank.app.messaging;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Effects that nothing but the unit of work keeps from happening twice. */
public final class EffectTable {
  private final JdbcClient owner;
  private final JdbcClient app;

  /**
   * @param app the application's own data source, so that an effect is part of its transaction
   */
  public EffectTable(JdbcClient owner, DataSource app) {
    this.owner = owner;
    this.app = JdbcClient.create(app);
    owner.sql("DROP TABLE IF EXISTS test_effects").update();
    owner.sql("CREATE TABLE test_effects (correlation VARCHAR(100) NOT NULL)").update();
    owner.sql("GRANT INSERT, SELECT ON test_effects TO cb_app").update();
  }

  public void add(Message message) {
    app.sql("INSERT INTO test_effects (correlation) VALUES (?)")
        .param(message.correlation())
        .update();
  }

  /** The server's process that the current transaction runs in. */
  public int session() {
    return app.sql("SELECT pg_backend_pid()").query(Integer.class).single();
  }

  /** How often each message had its effect. */
  public Map<String, Integer> times() {
    Map<String, Integer> times = new TreeMap<>();
    RowCallbackHandler add = row -> times.merge(row.getString(1), 1, Integer::sum);
    owner.sql("SELECT correlation FROM test_effects").query(add);
    return times;
  }
}
