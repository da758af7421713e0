package dev.concertbank.app.queuetoken;

import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.plsql.TicketError;
import java.util.Optional;

/**
 * The header X-Queue-Token of a request. A controller that declares one as a parameter gets it. A
 * token that we did not write, or that is another user's, is none.
 */
public record PresentedPlace(Optional<PlaceToken> token) {
  public static final String HEADER = "X-Queue-Token";

  /** For the procedure, which has the last word; null where there is no place for this date. */
  public Long forDate(long scheduleId) {
    return token
        .filter(presented -> presented.scheduleId() == scheduleId)
        .map(PlaceToken::place)
        .orElse(null);
  }

  public PlaceToken required() {
    return token.orElseThrow(PresentedPlace::invalid);
  }

  public static ProblemException invalid() {
    return new ProblemException(
        ProblemType.of(TicketError.QUEUE_TICKET_NOT_FOUND),
        "This needs the header X-Queue-Token, with the token that you got last. It is missing, is"
            + " not yours, or was not made here. Get one with POST /queue/tokens.");
  }
}
