package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

class TicketSqlExceptionTranslatorTest {
  private final TicketSqlExceptionTranslator translator = new TicketSqlExceptionTranslator();

  @Test
  void oracleSaysWhichRuleRefused() {
    SQLException oracle =
        new SQLException(
            "ORA-20101: These seats were taken: 17,18\nORA-06512: at \"CB_OWNER.TICKET_ERRORS\", line 7\n",
            "72000",
            20101);

    assertSeatsTaken(translate(oracle));
  }

  @Test
  void theEmbeddedEngineSaysWhichRuleRefused() {
    SQLException postgres =
        new SQLException(
            "ERROR: These seats were taken: 17,18\n  Where: PL/pgSQL function raise_error",
            "20101");

    assertSeatsTaken(translate(postgres));
  }

  @ParameterizedTest
  @CsvSource({
    "61000, 54, CannotAcquireLockException",
    "99999, 30006, CannotAcquireLockException",
    "55P03, 0, CannotAcquireLockException",
    "61000, 60, PessimisticLockingFailureException",
    "72000, 8177, PessimisticLockingFailureException",
    "40P01, 0, PessimisticLockingFailureException",
    "40001, 0, PessimisticLockingFailureException",
    "72000, 4068, TransientDataAccessResourceException",
    "72000, 4021, TransientDataAccessResourceException",
    "72000, 4063, TransientDataAccessResourceException",
    "65000, 6508, TransientDataAccessResourceException",
    "57P01, 0, TransientDataAccessResourceException",
    "72000, 25207, TransientDataAccessResourceException",
    "72000, 25226, TransientDataAccessResourceException",
    "25207, 0, TransientDataAccessResourceException",
    "25226, 0, TransientDataAccessResourceException",
  })
  void bothEnginesMeanTheSame(String state, int code, String exception) {
    assertThat(translate(new SQLException("no", state, code)).getClass().getSimpleName())
        .isEqualTo(exception);
  }

  @Test
  void aCodeOutsideTheListIsNoTicketError() {
    assertThat(translate(new SQLException("ERROR: case not found", "20000")))
        .isNotInstanceOf(TicketException.class);
  }

  @Test
  void theRestIsLeftToSpring() {
    assertThat(translate(new SQLException("gone", "08006")))
        .isInstanceOf(DataAccessResourceFailureException.class);
  }

  private DataAccessException translate(SQLException exception) {
    return translator.translate("task", "sql", exception);
  }

  private static void assertSeatsTaken(DataAccessException exception) {
    assertThat(exception).isInstanceOf(TicketException.class);
    TicketException rejection = (TicketException) exception;
    assertThat(rejection.error()).isEqualTo(TicketError.SEAT_TAKEN);
    assertThat(rejection.getMessage()).isEqualTo("These seats were taken: 17,18");
    assertThat(rejection.takenSeatIds()).containsExactly(17L, 18L);
  }
}
