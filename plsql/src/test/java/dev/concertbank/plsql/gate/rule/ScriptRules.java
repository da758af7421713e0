package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The files as text: what SQL*Plus and a DBA's editor make of them. */
final class ScriptRules {

  /** A DBA reads them side by side; SQL*Plus takes 2499 in old releases (SP2-0027). */
  private static final int MAX_COLUMNS = 120;

  /** ORA-01704. */
  private static final int MAX_LITERAL_BYTES = 4000;

  private static final Pattern PROGRAM =
      Pattern.compile("(?i)^CREATE OR REPLACE (?:PACKAGE|TYPE|PROCEDURE|FUNCTION)\\b");
  private static final Pattern STATEMENT =
      Pattern.compile("(?i)^(?:CREATE|GRANT|COMMENT|SELECT)\\b");

  private ScriptRules() {}

  static List<Rule> all() {
    return List.of(
        perLine(
            "ascii",
            line -> !line.matches("\\p{ASCII}*"),
            "write ASCII: another character set reads it as something else"),
        perLine(
            "tab",
            line -> line.contains("\t") || line.contains("\r"),
            "write spaces, and end lines with a line feed"),
        perLine(
            "line-length",
            line -> line.length() > MAX_COLUMNS,
            "break the line: it has more than " + MAX_COLUMNS + " columns"),
        perLine(
            "substitution",
            line -> line.contains("&"),
            "SQL*Plus asks for the value of what follows an ampersand: write CHR(38)"),
        perLine(
            "sqlplus-command",
            line -> line.matches("[@#!].*|\\."),
            "SQL*Plus takes the line as a command: begin it otherwise"),
        Rule.perFile("trailing-hyphen", ScriptRules::hyphen),
        Rule.perFile("script-end", ScriptRules::end),
        Rule.perFile("blank-line", ScriptRules::blankLine),
        Rule.perFile("comment-in-comment", ScriptRules::comment),
        Rule.perFile("literal-length", ScriptRules::literal));
  }

  private static Rule perLine(String id, Predicate<String> broken, String message) {
    return Rule.perFile(
        id,
        (unit, report) -> {
          List<String> lines = List.of(unit.text().split("\n", -1));
          for (int i = 0; i < lines.size(); i++) {
            if (broken.test(lines.get(i))) {
              report.atLine(unit, i + 1, message);
            }
          }
        });
  }

  /** SQL*Plus joins the next line to one that ends in a hyphen, and drops the hyphen. */
  private static void hyphen(Unit unit, Report report) {
    List<String> lines = unit.code().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().endsWith("-")) {
        report.atLine(unit, i + 1, "put the hyphen at the beginning of the next line");
      }
    }
  }

  /** Programs end with a line of a slash, other statements with a semicolon. */
  private static void end(Unit unit, Report report) {
    List<String> lines = unit.code().lines().toList();
    boolean program = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (STATEMENT.matcher(line).find()) {
        if (program) {
          report.atLine(unit, i + 1, "end the program above with a line of a slash");
        }
        program = PROGRAM.matcher(line).find();
      } else if (line.equals("/")) {
        if (!program) {
          report.atLine(unit, i + 1, "no slash here: SQL*Plus would run the statement again");
        }
        program = false;
      }
    }
    String last = unit.code().stripTrailing();
    if (program || !last.endsWith("/") && !last.endsWith(";")) {
      report.atLine(unit, (int) last.lines().count(), "end with a line of a slash, or a semicolon");
    }
  }

  /** SQL*Plus forgets a statement, though not a program, at an empty line (SQLBLANKLINES). */
  private static void blankLine(Unit unit, Report report) {
    List<String> lines = unit.lines();
    List<String> code = unit.code().lines().toList();
    boolean within = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = code.get(i).stripTrailing();
      boolean begins = STATEMENT.matcher(line).find();
      within = begins ? !PROGRAM.matcher(line).find() : within;
      if (within && lines.get(i).isBlank()) {
        report.atLine(unit, i + 1, "no empty line within a statement");
      }
      within = within && !line.endsWith(";");
    }
  }

  /** PLS-00103: the first end closes both. */
  private static void comment(Unit unit, Report report) {
    boolean within = false;
    List<String> lines = unit.lines();
    for (int i = 0; i < lines.size(); i++) {
      for (String sign : signs(lines.get(i), within)) {
        if (within && sign.equals("/*")) {
          report.atLine(unit, i + 1, "comments do not nest");
        }
        within = sign.equals("/*");
      }
    }
  }

  private static List<String> signs(String line, boolean within) {
    boolean text = !within && line.strip().startsWith("--");
    return text
        ? List.of()
        : Pattern.compile("/\\*|\\*/").matcher(line).results().map(r -> r.group()).toList();
  }

  private static void literal(Unit unit, Report report) {
    for (Word word : unit.words()) {
      if (word.isString()
          && word.text().getBytes(StandardCharsets.UTF_8).length - 2 > MAX_LITERAL_BYTES) {
        report.add(unit, word, "SQL takes texts of %d bytes".formatted(MAX_LITERAL_BYTES));
      }
    }
  }
}
