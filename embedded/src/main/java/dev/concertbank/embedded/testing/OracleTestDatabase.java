package dev.concertbank.embedded.testing;

import com.zaxxer.hikari.HikariConfig;
import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.liquibase.CodeFile;
import dev.concertbank.liquibase.SchemaMigration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * The schema of an Oracle database whose users {@code oracle/create-users.sql} made. From the
 * environment: {@code ORACLE_URL}; {@code ORACLE_OWNER_USER} and {@code ORACLE_OWNER_PASSWORD} for
 * {@code --deploy}; {@code ORACLE_PASSWORD} of the application, as in production; and for tests
 * also {@code ORACLE_BATCH_PASSWORD} and {@code ORACLE_REPORT_PASSWORD}.
 */
final class OracleTestDatabase implements TestDatabase {

  private final String url;
  private final Map<String, String> environment;
  private final RolePools pools;

  private OracleTestDatabase(String url, Map<String, String> environment) {
    this.url = url;
    this.environment = environment;
    this.pools = new RolePools(this::poolConfig);
  }

  static OracleTestDatabase deploy(String url) {
    OracleTestDatabase database = new OracleTestDatabase(url, System.getenv());
    new SchemaMigration().update(database.owner(), SchemaMigration.NO_CONTEXT);
    return database;
  }

  private HikariConfig poolConfig(DbRole role, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(role.userName());
    config.setJdbcUrl(url);
    config.setUsername(role == DbRole.OWNER ? ownerName() : role.userName());
    config.setPassword(password(role));
    config.setMaximumPoolSize(size);
    config.setConnectionInitSql(
        "ALTER SESSION SET CURRENT_SCHEMA = " + ownerName().toUpperCase(Locale.ROOT));
    return config;
  }

  private String ownerName() {
    return environment.getOrDefault("ORACLE_OWNER_USER", DbRole.OWNER.userName());
  }

  private String password(DbRole role) {
    String variable =
        switch (role) {
          case OWNER -> "ORACLE_OWNER_PASSWORD";
          case APP -> "ORACLE_PASSWORD";
          case BATCH -> "ORACLE_BATCH_PASSWORD";
          case REPORT -> "ORACLE_REPORT_PASSWORD";
          case BOOTSTRAP -> throw new IllegalArgumentException("Oracle has no such user");
        };
    String password = environment.get(variable);
    if (password == null) {
      throw new IllegalStateException(
          "ORACLE_URL is set but " + variable + " is not: set the password of " + role.userName());
    }
    return password;
  }

  @Override
  public boolean isOracle() {
    return true;
  }

  @Override
  public DataSource dataSource(DbRole role) {
    return pools.of(role);
  }

  @Override
  public TestDatabase isolated(UnaryOperator<CodeFile> change, List<CodeFile> more) {
    return copy();
  }

  @Override
  public TestDatabase copy() {
    throw new UnsupportedOperationException(
        "An Oracle schema cannot be copied in a test; ask isOracle() and skip the test there");
  }

  @Override
  public void close() {
    pools.close();
  }
}
