package dev.concertbank.batch.payfile;

import dev.concertbank.plsql.PaymentFile.Opened;
import java.nio.file.Path;

/** The file that the run is about; a job runs once at a time, so there is one. */
final class Delivery {
  private Path file;
  private String sha256;
  private Opened opened;

  void forget() {
    opened = null;
  }

  void is(Path newFile, String newSha256, Opened newOpened) {
    file = newFile;
    sha256 = newSha256;
    opened = newOpened;
  }

  boolean isOpen() {
    return opened != null;
  }

  Path file() {
    return file;
  }

  String sha256() {
    return sha256;
  }

  long fileId() {
    return opened.fileId();
  }

  /** Without the line of names. */
  long linesRead() {
    return opened.linesRead();
  }

  /** All of it is in the database already. */
  boolean isWhole() {
    return opened.whole();
  }
}
