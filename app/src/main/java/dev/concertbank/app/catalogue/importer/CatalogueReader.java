package dev.concertbank.app.catalogue.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads a set of files and finds everything that is wrong with it before anything is imported. */
@Component
final class CatalogueReader {

  Catalogue read(Map<FileKind, CatalogueSource> files) throws IOException {
    ImportErrors errors = new ImportErrors();
    Catalogue catalogue =
        new Catalogue(
            rows(FileKind.VENUES, files, Venue::of, errors),
            rows(FileKind.SEATS, files, SeatBlock::of, errors),
            rows(FileKind.CONCERTS, files, Concert::of, errors),
            rows(FileKind.PRICES, files, GradePrice::of, errors),
            rows(FileKind.SCHEDULES, files, Schedule::of, errors));
    new DuplicateCheck(errors).check(catalogue);
    new SeatingCheck(errors).check(catalogue.seats());
    // Rows that could not be read would be missed by these, and each miss reported as an error.
    if (errors.isEmpty()) {
      new ReferenceCheck(errors).check(catalogue);
    }
    errors.throwIfAny();
    return catalogue;
  }

  private static <T> List<T> rows(
      FileKind file,
      Map<FileKind, CatalogueSource> files,
      Function<Cells, T> mapper,
      ImportErrors errors)
      throws IOException {
    List<T> rows = new ArrayList<>();
    if (files.containsKey(file)) {
      new CsvTable(file, errors)
          .read(
              files.get(file),
              row -> {
                Cells cells = new Cells(row, errors);
                T mapped = mapper.apply(cells);
                if (cells.usable()) {
                  rows.add(mapped);
                }
              });
    }
    return List.copyOf(rows);
  }
}
