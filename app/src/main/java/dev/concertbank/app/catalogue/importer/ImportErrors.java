package dev.concertbank.app.catalogue.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that an operator corrects a file once and not once per error. */
final class ImportErrors {

  /** A file of the wrong kind has an error in every cell; nobody reads more than this. */
  static final int MOST_REPORTED = 500;

  private final List<ImportError> errors = new ArrayList<>();
  private int unreported;

  void add(FileKind file, long row, String column, String message) {
    if (errors.size() < MOST_REPORTED) {
      errors.add(new ImportError(file.fileName(), row, column, message));
    } else {
      unreported++;
    }
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  void throwIfAny() {
    if (isEmpty()) {
      return;
    }
    List<ImportError> sorted = new ArrayList<>(errors);
    sorted.sort(Comparator.comparing(ImportError::file).thenComparingLong(ImportError::row));
    throw new InvalidCatalogueException(sorted, unreported);
  }
}
