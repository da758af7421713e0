package dev.concertbank.embedded.translator;

import java.util.List;
import java.util.stream.Collectors;

/**
 * PL/SQL, translated.
 *
 * @param schemas the schemas it creates, one for each package
 * @param views the views it creates
 * @param types the types it creates in the owner's schema
 * @param runtime the schemas of the runtime that it needs beside those that all need
 * @param statements in the order of the files
 * @param checks statements that fail if a routine would; to be run after the others and undone
 */
public record Translation(
    List<String> schemas,
    List<String> views,
    List<String> types,
    List<String> runtime,
    List<PgStatement> statements,
    List<PgStatement> checks) {

  /** The translation of one file, each statement on the lines of its source. */
  public String show(String file) {
    StringBuilder out = new StringBuilder();
    int line = 1;
    for (PgStatement statement : statements) {
      if (!statement.file().equals(file)) {
        continue;
      }
      String lead = "\n".repeat(Math.max(statement.line() - line, 0));
      String inBody =
          statement.head().isEmpty()
              ? ""
              : statement.head() + "\n".repeat(statement.bodyLine() - statement.line());
      String text = lead + inBody + statement.body() + statement.tail() + ";";
      out.append(text);
      line += (int) text.chars().filter(c -> c == '\n').count();
    }
    return out.toString()
        .lines()
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
