package dev.concertbank.embedded.queue;

import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** One session, one transaction after another, calling the translated PL/SQL. */
final class QueueSession implements AutoCloseable {
  private static final int EMPTY = 25228;

  private final Connection connection;

  /** A message, and how often it was tried before. */
  record Taken(String text, int attempts, byte[] msgid) {}

  QueueSession(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  void put(Put put) throws SQLException {
    String call = "{call advanced_queuing_demo.put(?, ?, ?, ?, ?, ?, ?, ?)}";
    try (CallableStatement statement = connection.prepareCall(call)) {
      statement.setString(1, put.queue());
      statement.setString(2, put.text());
      statement.setInt(3, put.priority());
      statement.setBigDecimal(4, BigDecimal.valueOf(put.delay()));
      statement.setBigDecimal(5, BigDecimal.valueOf(put.expiration()));
      statement.setString(6, put.correlation());
      statement.setString(7, put.exceptionQueue());
      statement.setInt(8, put.visibility());
      statement.execute();
    }
  }

  /** Puts texts and commits. */
  void putAll(String queue, String... texts) throws SQLException {
    for (String text : texts) {
      put(Put.into(queue, text));
    }
    commit();
  }

  Taken take(Take take) throws SQLException {
    String call = "{call advanced_queuing_demo.take(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)}";
    try (CallableStatement statement = connection.prepareCall(call)) {
      statement.setString(1, take.queue());
      statement.setString(2, take.consumer());
      statement.setString(3, take.correlation());
      statement.setBytes(4, take.msgid());
      statement.setObject(5, take.mode(), Types.INTEGER);
      statement.setObject(6, take.navigation(), Types.INTEGER);
      statement.setObject(7, take.visibility(), Types.INTEGER);
      statement.setBigDecimal(8, BigDecimal.valueOf(take.seconds()));
      statement.registerOutParameter(9, Types.VARCHAR);
      statement.registerOutParameter(10, Types.INTEGER);
      statement.registerOutParameter(11, Types.BINARY);
      statement.execute();
      return new Taken(statement.getString(9), statement.getInt(10), statement.getBytes(11));
    }
  }

  String text(Take take) throws SQLException {
    return take(take).text();
  }

  /** The texts of all messages that are there; afterwards the transaction is to be ended. */
  List<String> drain(Take take) throws SQLException {
    List<String> texts = new ArrayList<>();
    while (true) {
      var before = connection.setSavepoint();
      try {
        texts.add(text(take));
      } catch (SQLException e) {
        connection.rollback(before);
        if (isError(e, EMPTY)) {
          return texts;
        }
        throw e;
      }
    }
  }

  static boolean isError(SQLException e, int number) {
    return String.valueOf(number).equals(e.getSQLState());
  }

  /** The values of the first row, with spaces between them. */
  String query(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      List<String> values = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        values.add(rows.getString(i));
      }
      return String.join(" ", values);
    }
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() throws SQLException {
    connection.rollback();
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
