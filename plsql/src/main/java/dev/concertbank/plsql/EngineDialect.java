package dev.concertbank.plsql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * How one engine's driver calls a procedure. Values come and go as {@code BigDecimal} or {@code
 * Long} (numbers), {@code String}, {@code Instant}, and lists of them.
 */
interface EngineDialect {
  /**
   * Calls in one round trip.
   *
   * @param arguments the values of the IN and IN OUT parameters, in order
   * @return the values of the OUT and IN OUT parameters by name; a NULL is absent
   */
  Map<String, Object> call(Connection connection, Procedure procedure, List<Object> arguments)
      throws SQLException;

  /** Makes the transaction that it begins read everything as of one moment, and change nothing. */
  String snapshotStatement();
}
