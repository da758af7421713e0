package dev.concertbank.app.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.embedded.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small rush through the real front door; then one seat is taken back, and it is noticed. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "concert-bank.demo=false",
      // Tomcat removes no directory of its own making.
      "server.tomcat.basedir=target/tomcat",
      "concert-bank.security.token-secret=" + ApiTest.TOKEN_SECRET,
      "concert-bank.security.person-secret=another-secret-of-at-least-32-bytes",
      "concert-bank.security.queue-token-secrets=" + ApiTest.QUEUE_SECRET,
      "logging.file.name=",
      "logging.level.dev.concertbank=warn"
    })
@Import(RushTest.OwnDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisabledIfEnvironmentVariable(
    named = "ORACLE_URL",
    matches = ".+",
    disabledReason = "The rush appoints the first administrator, so it needs a new database.")
class RushTest {

  private static final RushSettings SMALL =
      new RushSettings(60, 200, 16, 2, 20, 30, 40, 5, 3, 20_261_121L);

  @Autowired private Rush rush;
  @Autowired private DatabaseProof databaseProof;
  @Autowired private TestDatabase database;
  @LocalServerPort private int port;

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private RushResult result;

  @TestConfiguration(proxyBeanMethods = false)
  static class OwnDatabase {

    @Bean
    TestDatabase testDatabase() {
      return TestDatabase.shared().isolated();
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(TestDatabase database) {
      return database.app();
    }
  }

  @BeforeAll
  void two_hundred_buyers_race_for_sixty_seats() throws Exception {
    try (PrintStream console = new PrintStream(screen, true, StandardCharsets.UTF_8)) {
      result = rush.run(SMALL, URI.create("http://127.0.0.1:" + port), console);
      new RushReport(console).print(result);
    }
  }

  /** Levels are the JVM's: other tests look for what is logged. */
  @AfterAll
  static void let_others_log() {
    LoggingSystem.get(RushTest.class.getClassLoader())
        .setLogLevel("dev.concertbank", LogLevel.INFO);
  }

  @Test
  @Order(1)
  void every_rule_holds() {
    assertThat(result.checks()).filteredOn(check -> !check.held()).isEmpty();
    assertThat(result.passed()).isTrue();
  }

  @Test
  @Order(1)
  void every_buyer_is_accounted_for_and_the_house_fills() {
    long buyers = 0;
    for (Outcome outcome : Outcome.values()) {
      buyers += result.buyersWho(outcome);
    }

    assertThat(buyers).isEqualTo(SMALL.buyers());
    assertThat(result.buyersWho(Outcome.FAILED)).isZero();
    // Two hundred buyers want three hundred seats and more; a few may be abandoned at the end.
    assertThat(result.seatsSold()).isBetween(40L, 60L);
    assertThat(result.buyersWho(Outcome.ABANDONED)).isPositive();
    assertThat(result.buyersWho(Outcome.REFUNDED)).isPositive();
  }

  @Test
  @Order(1)
  void the_screen_names_the_seed_every_rule_and_the_verdict() {
    String text = screen.toString(StandardCharsets.UTF_8);

    assertThat(text).contains("seed 20261121", "Every rule held.").doesNotContain("BROKEN");
    assertThat(text).contains(DatabaseProof.RULES);
    assertThat(text).contains(ClientProof.ONE_PROMISE, ClientProof.BALANCES);
  }

  @Test
  @Order(2)
  void a_sold_seat_that_is_taken_back_behind_everybodys_back_is_noticed_by_both_proofs() {
    long seat =
        result.seatsAfter().stream().filter(Seat::isSold).findFirst().orElseThrow().seatId();
    JdbcClient owner = JdbcClient.create(database.owner());
    owner.sql("UPDATE seats SET status = 'AVAILABLE' WHERE seat_id = ?").param(seat).update();

    List<Check> database = databaseProof.checks();
    List<Check> client = ClientProof.of(result.claims(), without(seat), Crowd.POINTS, Map.of());

    assertThat(database)
        .filteredOn(check -> !check.held())
        .extracting(Check::rule)
        .containsExactly("a claimed seat is neither free nor of a closed reservation");
    assertThat(client)
        .filteredOn(check -> !check.held())
        .extracting(Check::rule)
        .containsExactly(ClientProof.SOLD_AS_PAID, ClientProof.MONEY_AS_PAID);
    assertThat(verdict(client, database).passed()).isFalse();
  }

  private List<Seat> without(long sold) {
    List<Seat> seats = new ArrayList<>(result.seatsAfter());
    seats.replaceAll(
        seat -> seat.seatId() == sold ? new Seat(seat.seatId(), seat.price(), "AVAILABLE") : seat);
    return seats;
  }

  private RushResult verdict(List<Check> client, List<Check> database) {
    return new RushResult(
        result.settings(),
        result.took(),
        result.traffic(),
        result.outcomes(),
        result.claims(),
        result.seatsAfter(),
        client,
        database);
  }
}
