package dev.concertbank.embedded.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.embedded.deploy.Deployment;
import dev.concertbank.embedded.deploy.DeploymentException;
import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.translator.source.UntranslatableException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class DeploymentTest {
  private static final String SPEC =
      """
      CREATE OR REPLACE PACKAGE p AS
        FUNCTION answer RETURN NUMBER;
      END p;
      /
      """;

  @TempDir static Path directory;
  private static TranslatorDatabase database;
  private final JdbcTemplate jdbc = new JdbcTemplate(database.as(DbRole.OWNER));

  @BeforeAll
  static void start() {
    database = new TranslatorDatabase(directory);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void nothingDeployed() {
    database.deployer().drop();
  }

  private static List<PlsqlFile> answering(String expression) {
    String body =
        """
        CREATE OR REPLACE PACKAGE BODY p AS
          FUNCTION answer RETURN NUMBER IS
            l_answer NUMBER;
          BEGIN
            l_answer := %s;
            RETURN l_answer;
          END answer;
        END p;
        /
        """
            .formatted(expression);
    return List.of(new PlsqlFile("p.pks", SPEC), new PlsqlFile("p.pkb", body));
  }

  private Integer answer() {
    return jdbc.queryForObject("SELECT p.answer()", Integer.class);
  }

  @Test
  void whatIsUnchangedIsLeftAlone() {
    assertThat(database.deployer().deploy(answering("1")).unchanged()).isFalse();
    assertThat(database.deployer().deploy(answering("1")).unchanged()).isTrue();
    assertThat(answer()).isOne();
  }

  @Test
  void whatChangedReplacesWhatWas() {
    database.deployer().deploy(answering("1"));
    assertThat(database.deployer().deploy(answering("2")).unchanged()).isFalse();
    assertThat(answer()).isEqualTo(2);
  }

  @Test
  void whatWasDroppedIsDeployedAgain() {
    database.deployer().deploy(answering("1"));
    database.deployer().drop();
    assertThat(jdbc.queryForList("SELECT * FROM pg_namespace WHERE nspname IN ('p', 'ora')"))
        .isEmpty();
    assertThat(database.deployer().deploy(answering("1")).unchanged()).isFalse();
    assertThat(answer()).isOne();
  }

  @Test
  void aRefusalLeavesWhatWasDeployed() {
    database.deployer().deploy(answering("1"));
    assertThatThrownBy(() -> database.deployer().deploy(answering("SYSDATE")))
        .isInstanceOf(UntranslatableException.class)
        .hasMessageContaining("p.pkb:5:17: SYSDATE: use SYSTIMESTAMP");
    assertThat(answer()).isOne();
  }

  @Test
  void aMissingColumnStopsTheDeploymentAtItsLine() {
    database.deployer().deploy(answering("1"));
    List<PlsqlFile> files = answering("1");
    String body = files.get(1).text().replace("l_answer NUMBER", "l_answer seats.colour%TYPE");
    List<PlsqlFile> wrong = List.of(files.get(0), new PlsqlFile("p.pkb", body));
    assertThatThrownBy(() -> database.deployer().deploy(wrong))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("p.pkb:3")
        .hasMessageContaining("colour");
    assertThat(answer()).isOne();
  }

  /** PostgreSQL alone would notice when the routine first runs. */
  @Test
  void aMissingColumnWithinAStatementStopsTheDeploymentToo() {
    List<PlsqlFile> files = answering("1");
    String body =
        files
            .get(1)
            .text()
            .replace(
                "l_answer := 1;",
                "SELECT s.price INTO l_answer FROM seats s\n WHERE s.colour = 1;");
    List<PlsqlFile> wrong = List.of(files.get(0), new PlsqlFile("p.pkb", body));
    assertThatThrownBy(() -> database.deployer().deploy(wrong))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("p.pkb:6: column s.colour does not exist");
  }

  @Test
  void anExpressionOfTheWrongTypesStopsTheDeployment() {
    assertThatThrownBy(() -> database.deployer().deploy(answering("SYSTIMESTAMP || 'x'")))
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("p.pkb:5: function ora.txt(timestamp with time zone) does not exist");
  }

  @Test
  void anErrorNamesTheLineOfThePlsql() {
    database.deployer().deploy(answering("1 / 0"));
    assertThatThrownBy(this::answer).hasStackTraceContaining("p.answer() line 5 at assignment");
  }

  @Test
  void filesMayComeInAnyOrderThatOracleWouldHealByCompilingAgain() {
    String view =
        "CREATE OR REPLACE VIEW answer_v AS SELECT p.answer() AS answer, s.seat_id FROM seats s;\n";
    List<PlsqlFile> files = answering("(1 + 1)");
    database
        .deployer()
        .deploy(List.of(files.get(0), new PlsqlFile("answer_v.sql", view), files.get(1)));
    assertThat(
            jdbc.queryForList(
                "SELECT column_name FROM information_schema.columns"
                    + " WHERE table_name = 'answer_v'",
                String.class))
        .contains("answer", "seat_id");
  }

  @Test
  void twoInstancesThatDeployAtOnceDeployOnce() throws Exception {
    ExecutorService instances = Executors.newFixedThreadPool(2);
    try {
      Callable<Deployment> deploy = () -> database.deployer().deploy(answering("3"));
      List<Future<Deployment>> done = instances.invokeAll(List.of(deploy, deploy));
      assertThat(List.of(done.get(0).get().unchanged(), done.get(1).get().unchanged()))
          .containsExactlyInAnyOrder(true, false);
    } finally {
      instances.shutdown();
    }
    assertThat(answer()).isEqualTo(3);
  }
}
