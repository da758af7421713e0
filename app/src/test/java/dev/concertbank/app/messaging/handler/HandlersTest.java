package dev.concertbank.app.messaging.handler;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.concertbank.app.messaging.MalformedMessageException;
import dev.concertbank.app.messaging.Message;
import dev.concertbank.app.messaging.MessageHandler;
import dev.concertbank.app.messaging.NotYetException;
import dev.concertbank.plsql.EventLog;
import dev.concertbank.plsql.HoldExpiry;
import dev.concertbank.plsql.HoldExpiry.Outcome;
import dev.concertbank.plsql.Notification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which message leads to which call. What the calls do is tested on the engine. */
@DisplayName("A handler")
class HandlersTest {
  private final HoldExpiry holdExpiry = mock(HoldExpiry.class);
  private final Notification notification = mock(Notification.class);
  private final EventLog eventLog = mock(EventLog.class);
  private final MessageHandler expiry = new HoldExpiryHandler(holdExpiry);
  private final MessageHandler notices = new NotificationHandler(notification);
  private final MessageHandler trail = new AuditTrailHandler(eventLog);

  private static Message message(String kind, String body) {
    return new Message(7, kind, "RESERVATION:17", body, 0);
  }

  @Test
  @DisplayName("of expired holds asks for a release, and for the message again when it is early")
  void holdOver() {
    Message over = message("HOLD_OVER", "{\"reservationId\":17}");
    when(holdExpiry.release(anyLong())).thenReturn(Outcome.RELEASED);
    expiry.handle(over);
    when(holdExpiry.release(anyLong())).thenReturn(Outcome.NOT_PENDING);
    expiry.handle(over);
    when(holdExpiry.release(anyLong())).thenReturn(Outcome.NOT_YET);

    assertThatThrownBy(() -> expiry.handle(over)).isInstanceOf(NotYetException.class);
    verify(holdExpiry, org.mockito.Mockito.times(3)).release(17);
  }

  @Test
  @DisplayName("of notices records three kinds, a refund with its number")
  void notices() {
    notices.handle(message("RESERVATION_CONFIRMED", "{\"reservationId\":17}"));
    notices.handle(message("RESERVATION_CANCELLED", "{\"reservationId\":17}"));
    notices.handle(message("REFUND_MADE", "{\"refundId\":4,\"reservationId\":17}"));

    verify(notification).recordNotice(new Notification.Event(7, "RESERVATION_CONFIRMED", 17, null));
    verify(notification).recordNotice(new Notification.Event(7, "RESERVATION_CANCELLED", 17, null));
    verify(notification).recordNotice(new Notification.Event(7, "REFUND_MADE", 17, 4L));
  }

  @Test
  @DisplayName("of the audit trail writes down any kind")
  void auditTrail() {
    trail.handle(message("SOMETHING_NEW", "{\"thingId\":1}"));

    verify(eventLog)
        .recordEvent(new EventLog.Event(7, "SOMETHING_NEW", "RESERVATION:17", "{\"thingId\":1}"));
  }

  @Test
  @DisplayName("leaves kinds alone that are not its own")
  void otherKinds() {
    expiry.handle(message("RESERVATION_HELD", "not even JSON"));
    notices.handle(message("RESERVATION_HELD", "not even JSON"));

    verifyNoInteractions(holdExpiry, notification);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "not JSON",
        "[]",
        "17",
        "{}",
        "{\"reservationId\":null}",
        "{\"reservationId\":\"17\"}",
        "{\"reservationId\":0}",
        "{\"reservationId\":-17}",
        "{\"reservationId\":1.5}",
        "{\"reservationId\":99999999999999999999}",
        "{\"reservationId\":17",
      })
  @DisplayName("fails on what it cannot read, and does nothing")
  void malformed(String body) {
    assertThatThrownBy(() -> expiry.handle(message("HOLD_OVER", body)))
        .isInstanceOf(MalformedMessageException.class);
    assertThatThrownBy(() -> notices.handle(message("RESERVATION_CONFIRMED", body)))
        .isInstanceOf(MalformedMessageException.class);
    verifyNoInteractions(holdExpiry, notification);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "not JSON", "[]", "17"})
  @DisplayName("of the audit trail fails on what is no JSON object")
  void malformedForTheTrail(String body) {
    assertThatThrownBy(() -> trail.handle(message("SOMETHING_NEW", body)))
        .isInstanceOf(MalformedMessageException.class);
    verifyNoInteractions(eventLog);
  }

  @Test
  @DisplayName("never sees a message without a kind")
  void noKind() {
    assertThatThrownBy(() -> message(null, "{}")).isInstanceOf(MalformedMessageException.class);
  }
}
