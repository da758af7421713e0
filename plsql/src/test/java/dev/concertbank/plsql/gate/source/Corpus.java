package dev.concertbank.plsql.gate.source;

import dev.concertbank.embedded.translator.source.PlsqlParser;
import java.util.List;
import java.util.Map;

/**
 * Files that are judged together: what one declares, another may call.
 *
 * @param units those that are judged
 * @param program what all of them declare, and those that are not judged
 */
public record Corpus(List<Unit> units, Program program, Schema schema) {

  public static Corpus of(Map<String, String> files) {
    try (PlsqlParser parser = new PlsqlParser()) {
      List<Unit> units =
          files.entrySet().stream()
              .map(file -> Unit.parse(file.getKey(), file.getValue(), parser))
              .toList();
      return new Corpus(units, new Program(units), new Schema(Deployment.ours().statements()));
    }
  }

  /** Without the suites. */
  public Corpus production() {
    return new Corpus(units.stream().filter(unit -> !unit.isTest()).toList(), program, schema);
  }
}
