package dev.concertbank.app.catalogue.importer;

import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import java.util.List;
import java.util.Map;

/** The files cannot be imported as they are; nothing was. */
public final class InvalidCatalogueException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private static final ProblemType TYPE =
      new ProblemType("catalogue-invalid", 400, "Invalid catalogue");

  private final transient List<ImportError> errors;

  InvalidCatalogueException(List<ImportError> errors, int unreported) {
    super(TYPE, summary(errors, unreported), Map.of("errors", List.copyOf(errors)));
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
