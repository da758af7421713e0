package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;

import java.util.Optional;

/** Package {@code idempotency}: the same request, sent again, gets the same answer. */
public class Idempotency {
  private static final Procedure CLAIM =
      Procedure.named("idempotency", "claim")
          .in("p_user_id", NUMBER)
          .in("p_key", TEXT)
          .in("p_fingerprint", TEXT)
          .storedAnswer();
  private static final Procedure RECORD_ANSWER =
      Procedure.named("idempotency", "record_answer")
          .in("p_user_id", NUMBER)
          .in("p_key", TEXT)
          .in("p_fingerprint", TEXT)
          .inOut("p_response_status", NUMBER)
          .inOut("p_response_body", TEXT);

  private final Procedures procedures;

  public Idempotency(Procedures procedures) {
    this.procedures = procedures;
  }

  /** Takes the key for this transaction; returns what was answered before, if anything was. */
  public Optional<StoredAnswer> claim(CommandKey key) {
    return procedures
        .call(CLAIM, key.userId(), key.idempotencyKey(), key.fingerprint())
        .storedAnswer();
  }

  /**
   * Keeps the answer of a request, in the transaction of the command or, for a rejection that
   * rolled it back, in one of its own; returns the answer that was kept first.
   */
  public StoredAnswer recordAnswer(CommandKey key, StoredAnswer answer) {
    return procedures
        .call(
            RECORD_ANSWER,
            key.userId(),
            key.idempotencyKey(),
            key.fingerprint(),
            answer.status(),
            answer.body())
        .storedAnswer()
        .orElseThrow();
  }
}
