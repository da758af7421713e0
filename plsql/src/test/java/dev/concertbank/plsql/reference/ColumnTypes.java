package dev.concertbank.plsql.reference;

import dev.concertbank.liquibase.MissingSql;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands behind a %TYPE on Oracle. */
final class ColumnTypes {
  private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\((.*)\\)");
  private static final Pattern ADDED_COLUMN =
      Pattern.compile("ALTER TABLE (\\w+) ADD (?!CONSTRAINT)(.*)");
  private static final Pattern COLUMN =
      Pattern.compile("(?:^|, )(\\w+) (\\w+\\(\\d+(?: char)?\\)(?: with time zone)?)");
  private static final Pattern ANCHOR = Pattern.compile("(\\w+\\.\\w+)%TYPE");

  private final Map<String, String> types = new TreeMap<>();

  static ColumnTypes of(MissingSql everything) {
    ColumnTypes columns = new ColumnTypes();
    everything.changeSets().stream()
        .flatMap(changeSet -> changeSet.statements().stream())
        .flatMap(statement -> Stream.of(TABLE.matcher(statement), ADDED_COLUMN.matcher(statement)))
        .filter(Matcher::matches)
        .forEach(columns::read);
    return columns;
  }

  private void read(Matcher table) {
    COLUMN
        .matcher(table.group(2))
        .results()
        .forEach(column -> types.put(table.group(1) + "." + column.group(1), column.group(2)));
  }

  /** The type as it stands, and behind it the column's. */
  String explain(String type) {
    Matcher anchor = ANCHOR.matcher(type);
    if (!anchor.matches()) {
      return "`" + type + "`";
    }
    String column = types.get(anchor.group(1));
    if (column == null) {
      throw new IllegalStateException("no table has the column of " + type);
    }
    return "`%s`, %s".formatted(type, column.toUpperCase());
  }
}
