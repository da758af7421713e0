package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.Storm.Result;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a copy of the database: the shared one has had its first administrator for long. */
@DisplayName("Ten installers who appoint the first administrator at once")
class FirstAdministratorTest {

  @Test
  @DisplayName("make one, and the others hear that there is one")
  void one() {
    try (var stage = Stage.without()) {
      List<Result<Long>> results = appointAtOnce(stage.office());

      assertThat(results).filteredOn(Result::succeeded).hasSize(1);
      assertThat(results)
          .filteredOn(result -> !result.succeeded())
          .allMatch(result -> result.failedWith(TicketError.NOT_AN_ADMIN));
      assertThat(administrators(stage)).isEqualTo(1);
    }
  }

  @Test
  @NegativeControl
  @DisplayName("make two where nothing keeps them apart (negative control)")
  void twoWithoutTheLock() {
    try (var stage = Stage.without(Guard.FIRST_ADMIN_LOCK);
        var encounter = new Encounter(stage)) {
      BoxOffice office = stage.office();
      List<Long> users = office.buyers(2, 0);

      encounter.beside(
          () -> office.appointAdmin(null, users.get(0)),
          () -> office.appointAdmin(null, users.get(1)));

      assertThat(administrators(stage)).isEqualTo(2);
    }
  }

  private static List<Result<Long>> appointAtOnce(BoxOffice office) {
    return Storm.of(
        office.buyers(10, 0).stream()
            .<Callable<Long>>map(user -> () -> office.appointAdmin(null, user))
            .toList());
  }

  private static long administrators(Stage.Isolated stage) {
    return JdbcClient.create(stage.owner())
        .sql("SELECT COUNT(*) FROM users WHERE role = 'ADMIN'")
        .query(Long.class)
        .single();
  }
}
