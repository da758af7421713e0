package dev.concertbank.app.catalogue.importer;

import dev.concertbank.app.problem.FieldProblem;
import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.multipart.MultipartFile;

/** Which part of the request is which file. */
final class UploadedFiles {

  private static final String PARTS =
      Arrays.stream(FileKind.values()).map(FileKind::partName).collect(Collectors.joining(", "));

  private final Map<FileKind, CatalogueSource> sources = new EnumMap<>(FileKind.class);

  UploadedFiles(Map<String, List<MultipartFile>> parts) {
    parts.forEach(this::add);
    if (sources.isEmpty()) {
      throw refused(
          "files", "The request has no file. Send at least one of the parts " + PARTS + ".");
    }
  }

  Map<FileKind, CatalogueSource> sources() {
    return sources;
  }

  private void add(String name, List<MultipartFile> files) {
    FileKind kind =
        FileKind.ofPart(name)
            .orElseThrow(
                () ->
                    refused(name, "There is no part '" + name + "'. The parts are " + PARTS + "."));
    if (files.size() > 1 || sources.containsKey(kind)) {
      throw refused(
          name, "The part '" + name + "' comes more than once. Send one file of each kind.");
    }
    sources.put(kind, files.get(0)::getInputStream);
  }

  private static ProblemException refused(String part, String detail) {
    return new ProblemException(
        ProblemType.VALIDATION, detail, Map.of("errors", List.of(new FieldProblem(part, detail))));
  }
}
