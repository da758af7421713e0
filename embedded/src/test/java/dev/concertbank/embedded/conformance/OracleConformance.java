package dev.concertbank.embedded.conformance;

import dev.concertbank.embedded.conformance.ConformanceCase.Code;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cases on Oracle, in the schema of {@code ORACLE_OWNER_USER}. Everything they create begins with
 * {@code CF_} and is dropped in the end.
 */
final class OracleConformance implements ConformanceDatabase {
  private static final Pattern CREATED =
      Pattern.compile("CREATE OR REPLACE (?:PACKAGE BODY|PACKAGE|TYPE|VIEW) (\\w+)");

  /** What uses others comes before them. */
  private static final String OBJECTS =
      """
      SELECT object_type, object_name
        FROM user_objects
       WHERE object_name LIKE 'CF\\_%' ESCAPE '\\'
         AND object_type IN ('PACKAGE', 'VIEW', 'TYPE', 'TABLE', 'SEQUENCE')
       ORDER BY DECODE(object_type, 'PACKAGE', 1, 'VIEW', 2, 'TABLE', 3, 'TYPE', 4, 5),
                created DESC, object_id DESC""";

  /** DROP TABLE refuses the table of a queue: ORA-24005. */
  private static final String DROP_QUEUES =
      """
      BEGIN
        FOR r IN (SELECT queue_table FROM user_queue_tables WHERE queue_table LIKE 'CF\\_%' ESCAPE '\\')
        LOOP
          DBMS_AQADM.DROP_QUEUE_TABLE(queue_table => r.queue_table, force => TRUE);
        END LOOP;
      END;""";

  private final String url;
  private final Connection owner;
  private final Map<String, CaseSession> sessions = new HashMap<>();

  private OracleConformance(String url) throws SQLException {
    this.url = url;
    this.owner = open();
  }

  static OracleConformance connect(String url) {
    try {
      OracleConformance database = new OracleConformance(url);
      database.dropAll();
      for (String table : CaseTables.oracleTables()) {
        database.create(table);
      }
      for (String type : CaseTables.types()) {
        database.create(type);
      }
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException("The cases' tables cannot be created on " + url, e);
    }
  }

  private Connection open() throws SQLException {
    Map<String, String> environment = System.getenv();
    String user = environment.getOrDefault("ORACLE_OWNER_USER", "cb_owner");
    String password = environment.get("ORACLE_OWNER_PASSWORD");
    Connection connection = DriverManager.getConnection(url, user, password);
    try (Statement statement = connection.createStatement()) {
      // The driver takes these from the machine that it runs on.
      statement.execute("ALTER SESSION SET NLS_LANGUAGE = 'AMERICAN'");
      statement.execute("ALTER SESSION SET NLS_TERRITORY = 'AMERICA'");
      statement.execute("ALTER SESSION SET TIME_ZONE = '+00:00'");
    }
    return connection;
  }

  private void create(String unit) throws SQLException {
    // A view ends with its query; the semicolon belongs to PL/SQL.
    boolean view = unit.startsWith("CREATE OR REPLACE VIEW");
    execute(view ? unit.substring(0, unit.lastIndexOf(';')) : unit);
  }

  private void dropAll() throws SQLException {
    execute(DROP_QUEUES);
    List<String> objects = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(OBJECTS)) {
      while (rows.next()) {
        objects.add(rows.getString(1) + " " + rows.getString(2));
      }
    }
    for (String object : objects) {
      execute("DROP " + object);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  @Override
  public void reset() {
    try {
      owner.setAutoCommit(false);
      for (String statement : CaseTables.rows()) {
        execute(statement);
      }
      owner.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Map<ConformanceCase, String> deploy(List<ConformanceCase> cases) {
    Map<ConformanceCase, String> failed = new LinkedHashMap<>();
    for (ConformanceCase one : cases) {
      try {
        compile(one);
      } catch (SQLException e) {
        failed.put(one, e.getMessage());
      }
    }
    return failed;
  }

  private void compile(ConformanceCase one) throws SQLException {
    for (Code unit : new CaseSource(one).units()) {
      create(unit.text().strip());
      Matcher name = CREATED.matcher(unit.text());
      if (name.find()) {
        refuseErrors(name.group(1).toUpperCase(Locale.ROOT), unit);
      }
    }
  }

  private void refuseErrors(String name, Code unit) throws SQLException {
    String query = "SELECT line, text FROM user_errors WHERE attribute = 'ERROR' AND name = '%s'";
    try (Statement statement = owner.createStatement();
        ResultSet errors = statement.executeQuery(query.formatted(name))) {
      if (errors.next()) {
        int line = unit.line() + errors.getInt(1) - 1;
        throw new SQLException("line " + line + ": " + errors.getString(2));
      }
    }
  }

  /** What the translator refuses is of no interest to Oracle. */
  @Override
  public String refusal(ConformanceCase refused) {
    throw new UnsupportedOperationException("Oracle refuses nothing: ask tries()");
  }

  @Override
  public Outcome expected(Step step) {
    return step.expected();
  }

  @Override
  public boolean tries(ConformanceCase candidate) {
    return !candidate.isForTranslatorOnly();
  }

  @Override
  public CaseSession session(String name) {
    return sessions.computeIfAbsent(
        name,
        n -> {
          try {
            return new OracleSession(open());
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /**
   * Whether a session waits is not ours to see here. What comes of a case must not depend on it: if
   * the call comes late, it finds what it would have waited for.
   */
  @Override
  public void awaitWaiting(CaseSession session, Future<?> call) {
    // Nothing to look at.
  }

  @Override
  public void close() {
    try {
      for (CaseSession session : sessions.values()) {
        session.close();
      }
      dropAll();
      owner.close();
    } catch (SQLException e) {
      throw new IllegalStateException("Drop what begins with CF_ by hand", e);
    }
  }
}
