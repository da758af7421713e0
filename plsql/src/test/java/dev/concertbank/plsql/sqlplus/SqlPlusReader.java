package dev.concertbank.plsql.sqlplus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes a script apart as SQL*Plus does (SQL*Plus User's Guide, chapter 4, Entering and Executing
 * Commands, and Notes on Placing Comments): by lines, and blind to quotes and comments.
 */
final class SqlPlusReader {

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?i)(SET|WHENEVER|PROMPT|REM|REMARK|SPOOL|ACCEPT|DEFINE|UNDEFINE|EXIT)\\b.*");

  /** Only these begin a block, and only when the words stand in one line. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?i)(DECLARE|BEGIN|CREATE +(OR +REPLACE +)?((NON)?EDITIONABLE +)?"
              + "(FUNCTION|LIBRARY|PACKAGE|PROCEDURE|TRIGGER|TYPE))\\b.*");

  private final List<String> statements = new ArrayList<>();
  private final List<String> buffer = new ArrayList<>();

  private SqlPlusReader() {}

  /** The statements that reach the server; what is left over at the end never does. */
  static List<String> statementsOf(String script) {
    SqlPlusReader reader = new SqlPlusReader();
    script.lines().forEach(reader::read);
    return reader.statements;
  }

  private void read(String line) {
    if (buffer.isEmpty()) {
      begin(line);
    } else if (line.strip().equals("/")) {
      send();
    } else {
      buffer.add(line);
      endOfStatement();
    }
  }

  private void begin(String line) {
    boolean skipped =
        line.isBlank() || line.startsWith("--") || COMMAND.matcher(line.strip()).matches();
    if (!skipped) {
      buffer.add(line);
      endOfStatement();
    }
  }

  /** A semicolon at the end of a line ends a statement wherever it stands, but no block. */
  private void endOfStatement() {
    int last = buffer.size() - 1;
    String line = buffer.get(last).stripTrailing();
    if (!BLOCK.matcher(buffer.get(0)).matches() && line.endsWith(";")) {
      buffer.set(last, line.substring(0, line.length() - 1));
      send();
    }
  }

  private void send() {
    statements.add(String.join("\n", buffer).strip());
    buffer.clear();
  }
}
