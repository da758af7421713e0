package dev.concertbank.plsql.gate.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Words that mean something to Oracle, in upper case. */
public final class OracleWords {

  /** SQL Language Reference, appendix E. */
  private static final Set<String> RESERVED_SQL = read("reserved-sql.txt");

  /** PL/SQL Language Reference, appendix D, table D-1. */
  private static final Set<String> RESERVED_PLSQL = read("reserved-plsql.txt");

  /** Of table D-2 those that begin a statement: allowed as names, and read wrongly by everyone. */
  private static final Set<String> KEYWORDS = read("keywords.txt");

  /** Types, functions, exceptions, packages and the rest of what is written in upper case. */
  private static final Set<String> OTHERS = read("other-upper-case.txt");

  private OracleWords() {}

  /** Whether a table, column or alias may not have a name: ORA-00903, ORA-00904. */
  public static boolean isReservedInSql(String name) {
    return RESERVED_SQL.contains(name.toUpperCase(Locale.ROOT));
  }

  /** Whether nothing in PL/SQL may have a name: PLS-00103. */
  public static boolean isReservedInPlsql(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return RESERVED_PLSQL.contains(upper) || KEYWORDS.contains(upper);
  }

  /** Whether a word is Oracle's and not a name of ours. */
  public static boolean isKnown(String name) {
    return isReservedInSql(name)
        || isReservedInPlsql(name)
        || OTHERS.contains(name.toUpperCase(Locale.ROOT));
  }

  private static Set<String> read(String file) {
    Path path = Path.of("src", "test", "resources", "gate", "words", file);
    try {
      return new TreeSet<>(Set.of(Files.readString(path).strip().split("\\s+")));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
