package dev.concertbank.app.catalogue.importer;

import java.util.List;

/** The files cannot be imported as they are; nothing was. */
public final class InvalidCatalogueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<ImportError> errors;

  InvalidCatalogueException(List<ImportError> errors, int unreported) {
    super(summary(errors, unreported));
    this.errors = List.copyOf(errors);
  }

  InvalidCatalogueException(ImportError error) {
    this(List.of(error), 0);
  }

  public List<ImportError> errors() {
    return errors;
  }

  private static String summary(List<ImportError> errors, int unreported) {
    ImportError first = errors.get(0);
    int total = errors.size() + unreported;
    return "%d %s in the catalogue files; nothing was imported. The first: %s, row %d%s: %s"
        .formatted(
            total,
            total == 1 ? "error" : "errors",
            first.file(),
            first.row(),
            first.column() == null ? "" : ", column " + first.column(),
            first.message());
  }
}
