package dev.concertbank.embedded.startup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.postgres.PostgresServer;
import javax.sql.DataSource;

/** One database of the engine's server, and the ways into it. */
public final class EngineDatabase {

  /** {@code {call p(?)}} of JDBC becomes CALL, which is what the translated procedures are. */
  private static final String URL_OPTIONS = "?escapeSyntaxCallMode=callIfNoReturn";

  private final PostgresServer server;
  private final String name;

  EngineDatabase(PostgresServer server, String name) {
    this.server = server;
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** Of no user in particular; without a password, so that it can be shown. */
  public String url() {
    return server.url(name);
  }

  /** A new connection for each call. */
  public DataSource dataSource(DbRole role) {
    return server.dataSource(name, role);
  }

  /** A pool; whoever asks for it closes it before the engine. */
  public HikariDataSource pool(DbRole role, int size) {
    return new HikariDataSource(poolConfig(role, size));
  }

  /** For a pool that is to differ in something. */
  public HikariConfig poolConfig(DbRole role, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(role.userName());
    config.setJdbcUrl(url() + URL_OPTIONS);
    config.setUsername(role.userName());
    config.setPassword(server.password(role));
    config.setMaximumPoolSize(size);
    config.addDataSourceProperty("ApplicationName", "concert-bank " + role.userName());
    return config;
  }
}
