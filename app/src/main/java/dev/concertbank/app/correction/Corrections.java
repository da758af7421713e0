package dev.concertbank.app.correction;

import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.security.Caller;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.Correction;
import dev.concertbank.plsql.TicketError;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What administrators do about breaks, each time in one transaction. */
@Component
class Corrections {
  private static final Logger LOG = LoggerFactory.getLogger(Corrections.class);

  private final Correction correction;
  private final CorrectionMapper rows;
  private final Transactions transactions;

  Corrections(Correction correction, CorrectionMapper rows, Transactions transactions) {
    this.correction = correction;
    this.rows = rows;
    this.transactions = transactions;
  }

  CorrectionResponse find(long correctionId) {
    return rows.find(correctionId)
        .map(CorrectionRow::response)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.of(TicketError.CORRECTION_NOT_FOUND),
                    "There is no correction " + correctionId + "."));
  }

  CorrectionResponse propose(Caller caller, long breakId, ProposalRequest request) {
    return change(
        caller, "proposed", () -> correction.propose(caller.userId(), request.about(breakId)));
  }

  CorrectionResponse post(Caller caller, long correctionId) {
    return change(
        caller,
        "posted",
        () -> {
          correction.post(caller.userId(), correctionId);
          return correctionId;
        });
  }

  CorrectionResponse reject(Caller caller, long correctionId, String reason) {
    return change(
        caller,
        "rejected",
        () -> {
          correction.reject(caller.userId(), correctionId, reason);
          return correctionId;
        });
  }

  private CorrectionResponse change(Caller caller, String what, LongSupplier change) {
    CorrectionResponse changed = transactions.run(() -> find(change.getAsLong()));
    LOG.info("user {} {} correction {}", caller.userId(), what, changed.correctionId());
    return changed;
  }
}
