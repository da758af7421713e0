package dev.concertbank.plsql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import oracle.jdbc.OracleConnection;

/**
 * Oracle Database. Its driver makes collections only by the type's full name in upper case, so the
 * schema that owns them has to be known.
 */
final class OracleDialect implements EngineDialect {
  private final String numbersType;
  private final String textsType;

  OracleDialect(String ownerSchema) {
    String owner = ownerSchema.toUpperCase(Locale.ROOT);
    this.numbersType = owner + ".NUMBER_NT";
    this.textsType = owner + ".VARCHAR2_NT";
  }

  @Override
  public Map<String, Object> call(
      Connection connection, Procedure procedure, List<Object> arguments) throws SQLException {
    try (CallableStatement statement = connection.prepareCall(textOf(procedure))) {
      declare(statement, procedure, arguments.iterator());
      statement.execute();
      return read(statement, procedure);
    }
  }

  @Override
  public String snapshotStatement() {
    return "SET TRANSACTION READ ONLY";
  }

  private static String textOf(Procedure procedure) {
    return procedure.parameters().stream()
        .map(parameter -> "?")
        .collect(Collectors.joining(", ", "{call " + procedure.qualifiedName() + "(", ")}"));
  }

  private void declare(CallableStatement statement, Procedure procedure, Iterator<Object> arguments)
      throws SQLException {
    int index = 1;
    for (Parameter parameter : procedure.parameters()) {
      if (parameter.isRead()) {
        bind(statement, index, parameter, arguments.next());
      }
      if (parameter.isReturned()) {
        register(statement, index, parameter);
      }
      index++;
    }
  }

  private void bind(CallableStatement statement, int index, Parameter parameter, Object value)
      throws SQLException {
    switch (parameter.kind()) {
      case NUMBER -> statement.setObject(index, value, Types.NUMERIC);
      case TEXT -> statement.setString(index, (String) value);
      case TIME -> statement.setObject(index, ((Instant) value).atOffset(ZoneOffset.UTC));
      case NUMBERS -> statement.setArray(index, arrayOf(statement, numbersType, value));
      case TEXTS -> statement.setArray(index, arrayOf(statement, textsType, value));
    }
  }

  private static Array arrayOf(CallableStatement statement, String type, Object values)
      throws SQLException {
    return statement
        .getConnection()
        .unwrap(OracleConnection.class)
        .createOracleArray(type, ((List<?>) values).toArray());
  }

  private void register(CallableStatement statement, int index, Parameter parameter)
      throws SQLException {
    switch (parameter.kind()) {
      case NUMBER -> statement.registerOutParameter(index, Types.NUMERIC);
      case TEXT -> statement.registerOutParameter(index, Types.VARCHAR);
      case TIME -> statement.registerOutParameter(index, Types.TIMESTAMP_WITH_TIMEZONE);
      case NUMBERS -> statement.registerOutParameter(index, Types.ARRAY, numbersType);
      case TEXTS -> statement.registerOutParameter(index, Types.ARRAY, textsType);
    }
  }

  private static Map<String, Object> read(CallableStatement statement, Procedure procedure)
      throws SQLException {
    Map<String, Object> values = new HashMap<>();
    int index = 1;
    for (Parameter parameter : procedure.parameters()) {
      Object value = parameter.isReturned() ? read(statement, index, parameter.kind()) : null;
      if (value != null) {
        values.put(parameter.name(), value);
      }
      index++;
    }
    return values;
  }

  private static Object read(CallableStatement statement, int index, Parameter.Kind kind)
      throws SQLException {
    return switch (kind) {
      case NUMBER -> statement.getBigDecimal(index);
      case TEXT -> statement.getString(index);
      case TIME -> {
        OffsetDateTime time = statement.getObject(index, OffsetDateTime.class);
        yield time == null ? null : time.toInstant();
      }
      case NUMBERS -> listOf(statement.getArray(index), BigDecimal[].class);
      case TEXTS -> listOf(statement.getArray(index), String[].class);
    };
  }

  private static <T> List<T> listOf(Array array, Class<T[]> type) throws SQLException {
    if (array == null) {
      return null;
    }
    Object[] elements = (Object[]) array.getArray();
    array.free();
    return Arrays.asList(Arrays.copyOf(elements, elements.length, type));
  }
}
