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
    try (var stage = Stage.without(Guard.PROMPT_INSERTS)) {
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
  @DisplayName("make several where nothing keeps them apart (negative control)")
  void severalWithoutTheLock() {
    try (var stage = Stage.without(Guard.FIRST_ADMIN_LOCK, Guard.PROMPT_INSERTS)) {
      appointAtOnce(stage.office());

      assertThat(administrators(stage)).isGreaterThan(1);
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
