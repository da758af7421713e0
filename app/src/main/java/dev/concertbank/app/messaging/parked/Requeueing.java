package dev.concertbank.app.messaging.parked;

import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.security.Caller;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.ParkedMessage;
import dev.concertbank.plsql.TicketError;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts parked messages back, each time in one transaction. */
@Component
class Requeueing {
  private static final Logger LOG = LoggerFactory.getLogger(Requeueing.class);
  private static final Pattern MSG_ID = Pattern.compile("[0-9A-Fa-f]{32}");

  private final ParkedMessage parkedMessage;
  private final ParkedMessageMapper parked;
  private final Transactions transactions;

  Requeueing(ParkedMessage parkedMessage, ParkedMessageMapper parked, Transactions transactions) {
    this.parkedMessage = parkedMessage;
    this.parked = parked;
    this.transactions = transactions;
  }

  RequeueResponse one(Caller caller, String msgId) {
    String name = msgId.toUpperCase(Locale.ROOT);
    QueueName queue =
        transactions.run(
            () -> {
              QueueName found = queueOf(name).orElseThrow(() -> notParked(msgId));
              parkedMessage.requeue(caller.userId(), found.name(), name);
              return found;
            });
    LOG.info("user {} put message {} back into {}", caller.userId(), name, queue);
    return new RequeueResponse(1);
  }

  private Optional<QueueName> queueOf(String msgId) {
    return MSG_ID.matcher(msgId).matches()
        ? Optional.ofNullable(parked.queueOf(msgId.toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static ProblemException notParked(String msgId) {
    return new ProblemException(
        ProblemType.of(TicketError.PARKED_MESSAGE_NOT_FOUND),
        "There is no parked message " + msgId + ". Somebody may have put it back already.");
  }

  RequeueResponse since(Caller caller, RequeueRequest request) {
    long requeued =
        transactions.run(
            () ->
                parkedMessage.requeueSince(
                    caller.userId(), request.queue().name(), request.sinceInstant()));
    LOG.info("user {} put {} messages back into {}", caller.userId(), requeued, request.queue());
    return new RequeueResponse(requeued);
  }
}
