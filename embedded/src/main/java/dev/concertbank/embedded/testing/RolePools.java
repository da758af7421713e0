package dev.concertbank.embedded.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.concertbank.embedded.postgres.DbRole;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/** A pool for each role, opened when the first test asks for it. */
final class RolePools implements AutoCloseable {

  /** Of the 200 connections of the server, two databases at a time get their share. */
  private static final int APP_CONNECTIONS = 64;

  private static final int OTHER_CONNECTIONS = 8;
  private static final long IDLE_MILLIS = 10_000;

  private final BiFunction<DbRole, Integer, HikariConfig> configs;
  private final Map<DbRole, HikariDataSource> pools = new EnumMap<>(DbRole.class);

  RolePools(BiFunction<DbRole, Integer, HikariConfig> configs) {
    this.configs = configs;
  }

  synchronized DataSource of(DbRole role) {
    return pools.computeIfAbsent(role, this::open);
  }

  private HikariDataSource open(DbRole role) {
    HikariConfig config =
        configs.apply(role, role == DbRole.APP ? APP_CONNECTIONS : OTHER_CONNECTIONS);
    // Most tests need one connection, few need all.
    config.setMinimumIdle(0);
    config.setIdleTimeout(IDLE_MILLIS);
    return new HikariDataSource(config);
  }

  @Override
  public synchronized void close() {
    pools.values().forEach(HikariDataSource::close);
    pools.clear();
  }
}
