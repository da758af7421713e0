package dev.concertbank.plsql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The embedded engine. A plain CALL answers with one row, a column for each OUT parameter; unlike
 * {@code CallableStatement} of this driver it asks for no second declaration of the server's types.
 */
final class PostgresDialect implements EngineDialect {

  @Override
  public Map<String, Object> call(
      Connection connection, Procedure procedure, List<Object> arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(textOf(procedure))) {
      bind(statement, procedure, arguments);
      statement.execute();
      try (ResultSet row = statement.getResultSet()) {
        return row != null && row.next() ? read(row, procedure) : Map.of();
      }
    }
  }

  @Override
  public String snapshotStatement() {
    return "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
  }

  private static String textOf(Procedure procedure) {
    return procedure.parameters().stream()
        .map(parameter -> parameter.isRead() ? "?" : "NULL")
        .collect(Collectors.joining(", ", "CALL " + procedure.qualifiedName() + "(", ")"));
  }

  private static void bind(PreparedStatement statement, Procedure procedure, List<Object> arguments)
      throws SQLException {
    int index = 0;
    for (Parameter parameter : procedure.parameters()) {
      if (parameter.isRead()) {
        bind(statement, index + 1, parameter, arguments.get(index));
        index++;
      }
    }
  }

  private static void bind(
      PreparedStatement statement, int index, Parameter parameter, Object value)
      throws SQLException {
    switch (parameter.kind()) {
      case NUMBER -> statement.setObject(index, value, Types.NUMERIC);
      case TEXT -> statement.setString(index, (String) value);
      case TIME -> statement.setObject(index, atUtc((Instant) value));
      case NUMBERS -> statement.setArray(index, arrayOf(statement, "numeric", value));
      case TEXTS -> statement.setArray(index, arrayOf(statement, "varchar", value));
    }
  }

  private static Array arrayOf(PreparedStatement statement, String type, Object values)
      throws SQLException {
    return statement.getConnection().createArrayOf(type, ((List<?>) values).toArray());
  }

  private static OffsetDateTime atUtc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Map<String, Object> read(ResultSet row, Procedure procedure) throws SQLException {
    Map<String, Object> values = new HashMap<>();
    int column = 1;
    for (Parameter parameter : procedure.parameters()) {
      if (parameter.isReturned()) {
        Object value = read(row, column++, parameter.kind());
        if (value != null) {
          values.put(parameter.name(), value);
        }
      }
    }
    return values;
  }

  private static Object read(ResultSet row, int column, Parameter.Kind kind) throws SQLException {
    return switch (kind) {
      case NUMBER -> row.getBigDecimal(column);
      case TEXT -> row.getString(column);
      case TIME -> {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        yield time == null ? null : time.toInstant();
      }
      case NUMBERS -> listOf(row.getArray(column), BigDecimal[].class);
      case TEXTS -> listOf(row.getArray(column), String[].class);
    };
  }

  private static <T> List<T> listOf(Array array, Class<T[]> type) throws SQLException {
    return array == null ? null : Arrays.asList(type.cast(array.getArray()));
  }
}
