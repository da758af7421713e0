package dev.concertbank.app.idempotency;

import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.problem.Rejections;
import dev.concertbank.app.problem.Unavailability;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.CommandKey;
import dev.concertbank.plsql.CommandResult;
import dev.concertbank.plsql.Idempotency;
import dev.concertbank.plsql.StoredAnswer;
import dev.concertbank.plsql.TicketError;
import dev.concertbank.plsql.TicketException;
import java.util.Set;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Carries out commands with an Idempotency-Key: the procedure and the answer that it leads to are
 * one transaction, two calls and a commit. A refusal rolls that back, and is then kept in a
 * transaction of its own.
 */
@Component
public class Commands {
  /** Refusals that say nothing about the command itself, so that asking again may succeed. */
  private static final Set<TicketError> NOT_KEPT =
      Set.of(
          TicketError.REQUEST_IN_PROGRESS,
          TicketError.KEY_REUSED,
          TicketError.AMOUNT_OUT_OF_RANGE,
          // It is about a header that is no part of the fingerprint: with the token it is another
          // request.
          TicketError.QUEUE_TOKEN_REQUIRED,
          // An answer is kept under its user; there is none.
          TicketError.USER_NOT_FOUND);

  private final Transactions transactions;
  private final Idempotency idempotency;
  private final Fingerprints fingerprints;
  private final ObjectMapper objectMapper;
  private final CommandLog log;

  Commands(
      Transactions transactions,
      Idempotency idempotency,
      Fingerprints fingerprints,
      ObjectMapper objectMapper,
      CommandLog log) {
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.fingerprints = fingerprints;
    this.objectMapper = objectMapper;
    this.log = log;
  }

  /**
   * @param call the procedure
   * @param answer what its result answers
   */
  public <T> ResponseEntity<byte[]> run(
      Command command,
      Function<CommandKey, CommandResult<T>> call,
      Function<? super T, Answer> answer) {
    long start = System.nanoTime();
    CommandKey key = fingerprints.keyOf(command);
    try {
      Handled handled = handle(command, key, call, answer);
      log.handled(command, handled, System.nanoTime() - start);
      return handled.response();
    } catch (RuntimeException e) {
      log.failed(command, outcomeOf(e), System.nanoTime() - start);
      throw e;
    }
  }

  private <T> Handled handle(
      Command command,
      CommandKey key,
      Function<CommandKey, CommandResult<T>> call,
      Function<? super T, Answer> answer) {
    try {
      return transactions.run(() -> carryOut(key, call.apply(key), answer));
    } catch (TicketException rejection) {
      return keep(command, key, rejection);
    }
  }

  private <T> Handled carryOut(
      CommandKey key, CommandResult<T> result, Function<? super T, Answer> answer) {
    if (result instanceof CommandResult.Completed<T> completed) {
      Answer given = answer.apply(completed.value());
      StoredAnswer stored = record(key, given.status(), given.body());
      return new Handled(stored, false, given.outcome(), given.subject());
    }
    return Handled.replay(((CommandResult.Replayed<T>) result).answer());
  }

  private Handled keep(Command command, CommandKey key, TicketException rejection) {
    if (NOT_KEPT.contains(rejection.error())) {
      throw rejection;
    }
    int status = rejection.error().status();
    String body = objectMapper.writeValueAsString(Rejections.problemOf(rejection, command.path()));
    StoredAnswer ours = new StoredAnswer(status, body);
    StoredAnswer kept;
    try {
      kept = transactions.run(() -> idempotency.recordAnswer(key, ours));
    } catch (DataIntegrityViolationException e) {
      // The token's user is gone, and with it what the answer would be kept under.
      throw rejection;
    }
    return kept.equals(ours)
        ? new Handled(ours, false, rejection.error().problemCode(), rejection.getMessage())
        : Handled.replay(kept);
  }

  private StoredAnswer record(CommandKey key, int status, Object body) {
    String text = objectMapper.writeValueAsString(body);
    return idempotency.recordAnswer(key, new StoredAnswer(status, text));
  }

  private static String outcomeOf(RuntimeException error) {
    if (error instanceof TicketException rejection) {
      return rejection.error().problemCode();
    }
    return Unavailability.isBehind(error)
        ? ProblemType.UNAVAILABLE.code()
        : ProblemType.INTERNAL.code();
  }
}
