package dev.concertbank.embedded.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The errors of Oracle that calls end in. */
final class QueueErrors {
  private QueueErrors() {}

  /** The call fails with ORA-nnnnn, as SQLSTATE nnnnn. */
  static void assertFails(int number, ThrowingCallable call) {
    SQLException error = catchThrowableOfType(SQLException.class, call);
    if (error == null) {
      throw new AssertionError("No ORA-%05d".formatted(number));
    }
    assertThat(error.getSQLState()).isEqualTo("%05d".formatted(number));
    assertThat(error.getMessage()).contains("ORA-%05d: ".formatted(number));
  }

  /** The call fails for want of a privilege. */
  static void assertDenied(ThrowingCallable call) {
    assertThat(stateOf(call)).isEqualTo("42501");
  }

  /** The SQLSTATE that the call fails with. */
  static String stateOf(ThrowingCallable call) {
    SQLException error = catchThrowableOfType(SQLException.class, call);
    return error == null ? "00000" : error.getSQLState();
  }
}
