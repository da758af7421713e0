package dev.concertbank.embedded.translator.symbol;

import dev.concertbank.embedded.translator.source.Reporter;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import java.util.List;
import java.util.Map;
import net.sourceforge.pmd.lang.ast.Node;

/** Oracle's own types, by their first word. */
final class ScalarTypes {
  private static final Map<String, PgType> PLAIN =
      Map.ofEntries(
          Map.entry("PLS_INTEGER", PgType.scalar("integer", Kind.INTEGER)),
          Map.entry("BINARY_INTEGER", PgType.scalar("integer", Kind.INTEGER)),
          Map.entry("INTEGER", PgType.scalar("numeric(38)", Kind.NUMERIC)),
          Map.entry("BOOLEAN", PgType.scalar("boolean", Kind.BOOLEAN)),
          Map.entry("CLOB", PgType.scalar("text", Kind.TEXT)),
          Map.entry("RAW", PgType.scalar("bytea", Kind.BINARY)),
          Map.entry("BLOB", PgType.scalar("bytea", Kind.BINARY)),
          Map.entry("SYS_REFCURSOR", PgType.scalar("refcursor", Kind.CURSOR)));

  private static final int MOST_FRACTION_DIGITS = 6;

  private ScalarTypes() {}

  static PgType of(Node datatype, Reporter reporter) {
    List<String> words = Tree.words(datatype);
    String first = words.get(0);
    if (PLAIN.containsKey(first)) {
      return PLAIN.get(first);
    }
    return switch (first) {
      case "NUMBER" -> PgType.scalar("numeric" + precision(words), Kind.NUMERIC);
      case "VARCHAR2" -> varchar(words, datatype, reporter);
      case "TIMESTAMP" -> timestamp(words, datatype, reporter);
      case "INTERVAL" -> interval(words, datatype, reporter);
      default -> {
        reporter.refuse(
            datatype,
            "type " + first,
            "use NUMBER, PLS_INTEGER, VARCHAR2, CLOB, BOOLEAN, RAW, TIMESTAMP WITH TIME ZONE or"
                + " INTERVAL DAY(9) TO SECOND");
        yield PgType.scalar("text", Kind.TEXT);
      }
    };
  }

  private static String precision(List<String> words) {
    return words.contains("(")
        ? String.join("", words.subList(words.indexOf("("), words.size()))
        : "";
  }

  private static PgType varchar(List<String> words, Node datatype, Reporter reporter) {
    if (words.size() > 1 && !words.contains("CHAR")) {
      reporter.refuse(
          datatype, "VARCHAR2(n) that may count bytes", "count characters: VARCHAR2(n CHAR)");
    }
    return PgType.scalar(words.size() > 1 ? "varchar(" + words.get(2) + ")" : "text", Kind.TEXT);
  }

  private static PgType timestamp(List<String> words, Node datatype, Reporter reporter) {
    if (!words.contains("ZONE") || words.contains("LOCAL")) {
      reporter.refuse(
          datatype,
          "a timestamp without its time zone",
          "use TIMESTAMP WITH TIME ZONE, so that no session setting changes what it means");
    }
    boolean precise = words.size() > 2 && words.get(1).equals("(");
    if (precise && Integer.parseInt(words.get(2)) > MOST_FRACTION_DIGITS) {
      reporter.refuse(datatype, "TIMESTAMP(" + words.get(2) + ")", "use at most TIMESTAMP(6)");
    }
    return PgType.scalar("timestamptz" + (precise ? "(" + words.get(2) + ")" : ""), Kind.TIME);
  }

  /** With the two digits that DAY has by itself, Oracle raises ORA-01873 from 100 days on. */
  private static PgType interval(List<String> words, Node datatype, Reporter reporter) {
    if (!String.join("", words).startsWith("INTERVALDAY(9)")) {
      reporter.refuse(
          datatype,
          "an interval that is not of DAY(9) TO SECOND",
          "use INTERVAL DAY(9) TO SECOND, which holds any number of days");
    }
    return PgType.scalar("interval", Kind.INTERVAL);
  }
}
