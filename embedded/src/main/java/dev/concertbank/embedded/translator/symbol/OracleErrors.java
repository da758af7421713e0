package dev.concertbank.embedded.translator.symbol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which SQLSTATE PostgreSQL raises where Oracle raises an ORA error. */
public final class OracleErrors {
  /** -20000 would be CASE_NOT_FOUND's. */
  private static final int FIRST_OWN = 20001;

  private static final int LAST_OWN = 20999;
  private static final Map<Integer, List<String>> STATES =
      Map.ofEntries(
          Map.entry(1, List.of("23505")),
          Map.entry(54, List.of("55P03")),
          Map.entry(60, List.of("40P01")),
          Map.entry(1001, List.of("34000", "22004")),
          Map.entry(1400, List.of("23502")),
          Map.entry(1403, List.of("P0002")),
          Map.entry(1422, List.of("P0003")),
          Map.entry(1476, List.of("22012")),
          Map.entry(2290, List.of("23514")),
          Map.entry(2291, List.of("23503")),
          Map.entry(2292, List.of("23503")),
          Map.entry(6511, List.of("42P03")),
          Map.entry(6531, List.of("06531")),
          Map.entry(6532, List.of("06532")),
          Map.entry(6533, List.of("06533")),
          Map.entry(6592, List.of("20000")),
          Map.entry(8177, List.of("40001")),
          Map.entry(22160, List.of("22160")),
          Map.entry(30006, List.of("55P03")));

  /** States of several errors that Oracle tells apart. */
  private static final Set<String> SHARED = Set.of("55P03", "23503", "22004");

  /**
   * VALUE_ERROR and INVALID_NUMBER are missing: a number or text that does not fit has one state in
   * PL/SQL and in SQL.
   */
  private static final Map<String, Integer> PREDEFINED =
      Map.ofEntries(
          Map.entry("case_not_found", 6592),
          Map.entry("collection_is_null", 6531),
          Map.entry("cursor_already_open", 6511),
          Map.entry("dup_val_on_index", 1),
          Map.entry("invalid_cursor", 1001),
          Map.entry("no_data_found", 1403),
          Map.entry("subscript_beyond_count", 6533),
          Map.entry("subscript_outside_limit", 6532),
          Map.entry("too_many_rows", 1422),
          Map.entry("zero_divide", 1476));

  /** What a test may expect, although no handler can tell it from others. */
  private static final Map<Integer, Set<String>> SEEN_FROM_OUTSIDE =
      Map.of(
          1438, Set.of("22003"),
          1722, Set.of("01722"),
          6502, Set.of("22001", "22003", "22P02", "22004", "06502"),
          12899, Set.of("22001"),
          21000, Set.of("21000"));

  private OracleErrors() {}

  /** The SQLSTATEs of ORA-nnnnn; our own numbers (20001 to 20999) are their own. */
  public static Optional<List<String>> states(int number) {
    if (number >= FIRST_OWN && number <= LAST_OWN) {
      return Optional.of(List.of(String.valueOf(number)));
    }
    return Optional.ofNullable(STATES.get(number));
  }

  public static boolean isShared(String state) {
    return SHARED.contains(state);
  }

  public static Optional<Symbol.Exception> predefined(String name) {
    return Optional.ofNullable(PREDEFINED.get(name))
        .map(number -> new Symbol.Exception(name, STATES.get(number), number, name));
  }

  /** The number, such as -1403, of an exception that Oracle declares. */
  public static Optional<Integer> number(String predefinedName) {
    return switch (predefinedName) {
      case "value_error" -> Optional.of(-6502);
      case "invalid_number" -> Optional.of(-1722);
      default -> Optional.ofNullable(PREDEFINED.get(predefinedName)).map(number -> -number);
    };
  }

  /** All the SQLSTATEs that stand for an error, such as -6502; none if it is not known. */
  public static Set<String> seenFromOutside(int number) {
    return states(-number)
        .map(Set::copyOf)
        .orElseGet(() -> SEEN_FROM_OUTSIDE.getOrDefault(-number, Set.of()));
  }
}
