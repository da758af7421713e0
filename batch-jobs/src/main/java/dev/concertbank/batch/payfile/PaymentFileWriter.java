package dev.concertbank.batch.payfile;

import dev.concertbank.batch.job.Progress;
import dev.concertbank.batch.payfile.FileItem.Trailer;
import dev.concertbank.batch.payfile.FileItem.Transaction;
import dev.concertbank.batch.payfile.FileItem.Unreadable;
import dev.concertbank.plsql.PaymentFile;
import dev.concertbank.plsql.PaymentFile.Line;
import dev.concertbank.plsql.PaymentFile.Skip;
import java.util.List;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Gives a chunk to the database: what could be read, what could not, and the trailer. */
final class PaymentFileWriter implements ItemWriter<FileItem> {
  private final PaymentFile paymentFile;
  private final Delivery delivery;
  private final int skipLimit;
  private Progress progress;
  private long kept;
  private long skipped;

  PaymentFileWriter(PaymentFile paymentFile, Delivery delivery, int skipLimit) {
    this.paymentFile = paymentFile;
    this.delivery = delivery;
    this.skipLimit = skipLimit;
  }

  void report(Progress to) {
    progress = to;
    kept = 0;
    skipped = 0;
  }

  /** Since then: a line that cannot be read is an item, but none that is done; nor is a trailer. */
  void count(StepExecution step) {
    step.setReadCount(kept + skipped);
    step.setWriteCount(kept);
    step.setWriteSkipCount(skipped);
  }

  @Override
  public void write(Chunk<? extends FileItem> chunk) {
    List<? extends FileItem> items = chunk.getItems();
    List<Line> lines = of(items, Transaction.class).stream().map(Transaction::line).toList();
    if (!lines.isEmpty()) {
      paymentFile.putLines(delivery.fileId(), lines);
    }
    List<Skip> skips = of(items, Unreadable.class).stream().map(Unreadable::skip).toList();
    if (!skips.isEmpty()) {
      paymentFile.putSkips(delivery.fileId(), skips, skipLimit);
    }
    for (Trailer trailer : of(items, Trailer.class)) {
      paymentFile.end(delivery.fileId(), trailer.lineCount(), trailer.controlTotal());
    }
    kept += lines.size();
    skipped += skips.size();
    progress.advance(lines.size(), skips.size());
  }

  private static <T extends FileItem> List<T> of(List<? extends FileItem> items, Class<T> kind) {
    return items.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
