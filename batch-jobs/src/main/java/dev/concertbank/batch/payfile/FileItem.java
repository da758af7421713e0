package dev.concertbank.batch.payfile;

import dev.concertbank.plsql.PaymentFile.Line;
import dev.concertbank.plsql.PaymentFile.Skip;

/**
 * What a line of the file is. One that cannot be read is an item like the others, not an exception
 * that is skipped: it is written in the transaction of its chunk and read again with it after a
 * crash, so none is lost or counted twice.
 */
sealed interface FileItem {
  record Transaction(Line line) implements FileItem {}

  record Unreadable(Skip skip) implements FileItem {}

  /**
   * @param controlTotal won captured less won refunded
   */
  record Trailer(long lineCount, long controlTotal) implements FileItem {}
}
