package dev.concertbank.embedded.translator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.embedded.coverage.LineCounters;
import dev.concertbank.embedded.postgres.DbRole;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Counters of lines")
class LineCountersTest {
  private static final String SPEC =
      """
      CREATE OR REPLACE PACKAGE p AS
        PROCEDURE work(p_times IN PLS_INTEGER);
        PROCEDURE fail;
        PROCEDURE never;
      END p;
      /
      """;
  private static final String BODY =
      """
      CREATE OR REPLACE PACKAGE BODY p AS
        c_step CONSTANT PLS_INTEGER := 1;
        PROCEDURE work(p_times IN PLS_INTEGER) IS
          l_rows  PLS_INTEGER := c_step;
          l_plain PLS_INTEGER;
        BEGIN
          l_plain := 0;
          <<again>>
          FOR i IN 1 .. p_times LOOP
            UPDATE seats s
               SET s.price = s.price + l_rows
             WHERE s.seat_id = 1;
            IF SQL%ROWCOUNT <> 1 THEN
              l_plain := -1;
            ELSIF l_plain < 0 THEN
              l_plain := -2;
            ELSE
              l_plain := l_plain + 1;
            END IF;
          END LOOP again;
          IF p_times > 5 THEN l_plain := -3; END IF;
        END work;

        PROCEDURE fail IS
          l_id seats.seat_id%TYPE;
        BEGIN
          SELECT s.seat_id INTO l_id FROM seats s WHERE s.seat_id = -1;
          l_id := 0;
        EXCEPTION
          WHEN NO_DATA_FOUND THEN
            RAISE;
        END fail;

        PROCEDURE never IS
        BEGIN
          fail;
        END never;
      END p;
      /
      """;

  @TempDir static Path directory;
  private static TranslatorDatabase database;

  private final DataSource owner = database.as(DbRole.OWNER);
  private final LineCounters counters = new LineCounters(file -> file.endsWith(".pkb"));

  @BeforeAll
  static void start() {
    database = new TranslatorDatabase(directory);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void deploy() throws SQLException {
    database.reset();
    List<PlsqlFile> files = List.of(new PlsqlFile("p.pks", SPEC), new PlsqlFile("p.pkb", BODY));
    database.deployer(new Translator(counters)).deploy(files);
    counters.create(owner);
  }

  private SortedMap<Integer, Long> after(String... statements) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.rollback();
    }
    return counters.read(owner).get("p.pkb");
  }

  @Test
  @DisplayName("begin at nothing, one for each line on which a statement or a value begins")
  void beginAtNothing() throws SQLException {
    assertThat(after())
        .containsOnlyKeys(4, 7, 8, 10, 13, 14, 16, 18, 21, 27, 28, 31, 36)
        .allSatisfy((line, hits) -> assertThat(hits).isZero());
    assertThat(counters.read(owner)).containsOnlyKeys("p.pkb");
  }

  @Test
  @DisplayName("count what ran, and keep their counts when it is rolled back")
  void survivesRollback() throws SQLException {
    assertThat(after("CALL p.work(3)"))
        .containsAllEntriesOf(Map.of(4, 1L, 7, 1L, 8, 1L, 10, 3L, 13, 3L, 18, 3L))
        .containsAllEntriesOf(Map.of(14, 0L, 16, 0L, 36, 0L));
  }

  @Test
  @DisplayName("see the statement that failed and its handler, not what would have come next")
  void failures() throws SQLException {
    String caught = "DO $$ BEGIN CALL p.fail(); EXCEPTION WHEN OTHERS THEN NULL; END $$";
    assertThat(after(caught, caught)).containsAllEntriesOf(Map.of(27, 2L, 28, 0L, 31, 2L));
  }

  @Test
  @DisplayName("are not content when of two statements on a line one ran")
  void partlyRun() throws SQLException {
    assertThat(after("CALL p.work(1)")).containsEntry(21, 0L);
    assertThat(after("CALL p.work(6)")).containsEntry(21, 1L);
  }
}
