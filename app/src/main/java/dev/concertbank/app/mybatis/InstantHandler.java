package dev.concertbank.app.mybatis;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** Both drivers read a timestamp with time zone as OffsetDateTime, and only so. */
class InstantHandler extends BaseTypeHandler<Instant> {
  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, Instant value, JdbcType type) throws SQLException {
    statement.setObject(index, value.atOffset(ZoneOffset.UTC));
  }

  @Override
  public Instant getNullableResult(ResultSet row, String column) throws SQLException {
    return instantOf(row.getObject(column, OffsetDateTime.class));
  }

  @Override
  public Instant getNullableResult(ResultSet row, int column) throws SQLException {
    return instantOf(row.getObject(column, OffsetDateTime.class));
  }

  @Override
  public Instant getNullableResult(CallableStatement statement, int column) throws SQLException {
    return instantOf(statement.getObject(column, OffsetDateTime.class));
  }

  private static Instant instantOf(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
