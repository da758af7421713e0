package dev.concertbank.plsql;

import java.util.Arrays;
import java.util.List;
import org.springframework.dao.NonTransientDataAccessException;

/** A command was rejected by a rule; the message is the sentence that a client may see. */
public class TicketException extends NonTransientDataAccessException {
  private static final long serialVersionUID = 1L;

  private final TicketError error;

  public TicketException(TicketError error, String message, Throwable cause) {
    super(message, cause);
    this.error = error;
  }

  public TicketError error() {
    return error;
  }

  /** Of {@link TicketError#SEAT_TAKEN}: the seats that were, which its message ends in. */
  public List<Long> takenSeatIds() {
    if (error != TicketError.SEAT_TAKEN) {
      return List.of();
    }
    String message = getMessage();
    String ids = message.substring(message.lastIndexOf(':') + 1);
    return Arrays.stream(ids.split(",")).map(String::strip).map(Long::valueOf).toList();
  }
}
