package dev.concertbank.embedded.translator.symbol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which SQLSTATE PostgreSQL raises where Oracle raises an ORA error. */
public final class OracleErrors {
  private static final int FIRST_OWN = 20000;
  private static final int LAST_OWN = 20999;

  private static final Map<Integer, String> BY_NUMBER =
      Map.ofEntries(
          Map.entry(1, "23505"),
          Map.entry(54, "55P03"),
          Map.entry(60, "40P01"),
          Map.entry(1400, "23502"),
          Map.entry(1403, "P0002"),
          Map.entry(1422, "P0003"),
          Map.entry(1476, "22012"),
          Map.entry(2290, "23514"),
          Map.entry(2291, "23503"),
          Map.entry(2292, "23503"),
          Map.entry(8177, "40001"),
          Map.entry(12899, "22001"),
          Map.entry(21000, "21000"),
          Map.entry(30006, "55P03"));

  /** Several conditions where PostgreSQL tells apart what Oracle does not. */
  private static final Map<String, List<String>> BY_NAME =
      Map.of(
          "no_data_found", List.of("P0002"),
          "too_many_rows", List.of("P0003"),
          "dup_val_on_index", List.of("23505"),
          "zero_divide", List.of("22012"),
          "value_error", List.of("22001", "22003", "22P02", "22004"),
          "invalid_number", List.of("22P02"),
          "case_not_found", List.of("20000"),
          "collection_is_null", List.of("06531"));

  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "no_data_found", -1403,
          "too_many_rows", -1422,
          "dup_val_on_index", -1,
          "zero_divide", -1476,
          "value_error", -6502,
          "invalid_number", -1722,
          "case_not_found", -6592,
          "collection_is_null", -6531);

  private OracleErrors() {}

  /** The SQLSTATE of ORA-nnnnn; our own numbers (20000 to 20999) are their own. */
  public static Optional<String> sqlstate(int number) {
    if (number >= FIRST_OWN && number <= LAST_OWN) {
      return Optional.of(String.valueOf(number));
    }
    return Optional.ofNullable(BY_NUMBER.get(number));
  }

  public static Optional<List<String>> predefined(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The number, such as -1403, of an exception that Oracle declares. */
  public static Optional<Integer> number(String predefinedName) {
    return Optional.ofNullable(NUMBERS.get(predefinedName));
  }

  /** All the SQLSTATEs that stand for an error, such as -6502; none if it is not known. */
  public static Set<String> states(int number) {
    return NUMBERS.entrySet().stream()
        .filter(e -> e.getValue() == number)
        .findFirst()
        .map(e -> Set.copyOf(BY_NAME.get(e.getKey())))
        .orElseGet(() -> sqlstate(-number).map(Set::of).orElse(Set.of()));
  }
}
