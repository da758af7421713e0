package dev.concertbank.embedded.conformance;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;

/** A session of Oracle. */
final class OracleSession extends CaseSession {
  OracleSession(Connection connection) throws SQLException {
    super(connection);
  }

  @Override
  Outcome call(String function) throws SQLException {
    try (CallableStatement call = connection().prepareCall("BEGIN ? := " + function + "; END;")) {
      call.registerOutParameter(1, Types.VARCHAR);
      call.execute();
      return Outcome.value(call.getString(1));
    } catch (SQLException e) {
      String message = e.getMessage().lines().findFirst().orElse("");
      return Outcome.error(
          message.startsWith("ORA-") ? message : "ORA-%05d".formatted(e.getErrorCode()));
    }
  }
}
