package dev.concertbank.batch.payfile;

import dev.concertbank.batch.job.JobFailure;
import dev.concertbank.batch.job.ProgressBoard;
import dev.concertbank.batch.job.RunParameters;
import dev.concertbank.plsql.PaymentFile;
import dev.concertbank.plsql.PaymentFile.Day;
import dev.concertbank.plsql.PaymentFile.Opened;
import dev.concertbank.plsql.TicketError;
import dev.concertbank.plsql.TicketException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the delivery before the first line, and rejects it if it is the file that is wrong. */
final class DeliveryListener implements StepExecutionListener {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryListener.class);
  private static final int LONGEST_MESSAGE = 400;
  private static final Set<TicketError> OF_THE_FILE =
      Set.of(TicketError.PAYMENT_FILE_UNREADABLE, TicketError.PAYMENT_FILE_INCOMPLETE);

  private final PaymentFile paymentFile;
  private final Delivery delivery;
  private final Inbox inbox;
  private final boolean beginAnew;
  private final PaymentFileWriter writer;
  private final TransactionTemplate transaction;
  private final ProgressBoard board;

  DeliveryListener(
      PaymentFile paymentFile,
      Delivery delivery,
      Inbox inbox,
      boolean beginAnew,
      PaymentFileWriter writer,
      TransactionTemplate transaction,
      ProgressBoard board) {
    this.paymentFile = paymentFile;
    this.delivery = delivery;
    this.inbox = inbox;
    this.beginAnew = beginAnew;
    this.writer = writer;
    this.transaction = transaction;
    this.board = board;
  }

  @Override
  public void beforeStep(StepExecution step) {
    delivery.forget();
    LocalDate date = RunParameters.date(step);
    Path file = inbox.require(date);
    FileScan scan = scan(file);
    delivery.is(file, scan.sha256(), open(inbox.dayOf(date), file, scan.sha256()));
    long transactions = Math.max(0, scan.lines() - 2 - delivery.linesRead());
    writer.report(board.of(step, "lines", transactions));
  }

  private Opened open(Day day, Path file, String sha256) {
    try {
      return transaction.execute(
          status -> paymentFile.open(day, file.getFileName().toString(), sha256, beginAnew));
    } catch (TicketException e) {
      if (e.error() != TicketError.PAYMENT_FILE_CHANGED) {
        throw e;
      }
      throw new PaymentFileException(
          "%s (%s.begin-anew=true)".formatted(e.getMessage(), PaymentFileSettings.PREFIX));
    }
  }

  /** What Java says of a file that it may not read is no more than the name of it. */
  static FileScan scan(Path file) {
    try {
      return FileScan.of(file);
    } catch (IOException e) {
      throw new JobFailure(
          "%s cannot be read (%s). Let the user that the job runs as read it".formatted(file, e),
          e);
    }
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    if (delivery.isOpen()) {
      writer.count(step);
      step.getFailureExceptions().stream()
          .map(DeliveryListener::faultOfTheFile)
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(this::reject);
    }
    return step.getExitStatus();
  }

  private void reject(String message) {
    String kept = message.substring(0, Math.min(LONGEST_MESSAGE, message.length()));
    try {
      transaction.executeWithoutResult(status -> paymentFile.reject(delivery.fileId(), kept));
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("File {} is not marked as rejected: {}", delivery.fileId(), e.getMessage());
    }
  }

  private static Optional<String> faultOfTheFile(Throwable failure) {
    return Stream.iterate(failure, t -> t != null, Throwable::getCause)
        .filter(
            t ->
                t instanceof PaymentFileException
                    || t instanceof TicketException said && OF_THE_FILE.contains(said.error()))
        .map(Throwable::getMessage)
        .findFirst();
  }
}
