package dev.concertbank.app.security;

import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.plsql.TicketError;
import org.springframework.security.core.Authentication;

/**
 * Who asks, from the token and from nowhere else. A controller that declares one as a parameter
 * gets it.
 */
public record Caller(long userId) {

  public static Caller of(Authentication authentication) {
    return new Caller(Long.parseLong(authentication.getName()));
  }

  /** What belongs to another user does not exist. */
  public void requireSelf(long owner) {
    if (owner != userId) {
      throw new ProblemException(
          ProblemType.of(TicketError.USER_NOT_FOUND), "You have no access to user " + owner + ".");
    }
  }
}
