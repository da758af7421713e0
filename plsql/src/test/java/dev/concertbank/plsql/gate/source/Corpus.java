package dev.concertbank.plsql.gate.source;

import dev.concertbank.embedded.translator.source.PlsqlParser;
import java.util.List;
import java.util.Map;

/** Files that are judged together: what one declares, another may call. */
public record Corpus(List<Unit> units, Program program, Schema schema) {

  public static Corpus of(Map<String, String> files) {
    try (PlsqlParser parser = new PlsqlParser()) {
      List<Unit> units =
          files.entrySet().stream()
              .map(file -> Unit.parse(file.getKey(), file.getValue(), parser))
              .toList();
      return new Corpus(units, new Program(units), OracleScript.schema());
    }
  }
}
