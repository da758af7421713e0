package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.translator.symbol.OracleErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code --%throws}: numbers, constants, exceptions, and Oracle's own exceptions. */
final class ThrowsReader {
  private static final int FIRST = -99_999;

  private final Map<String, PackageOutline> packages;
  private final Problems problems;

  ThrowsReader(Map<String, PackageOutline> packages, Problems problems) {
    this.packages = packages;
    this.problems = problems;
  }

  List<ExpectedError> read(Annotation annotation) {
    if (annotation.text().isEmpty()) {
      problems.add(
          annotation.at(), "--%throws without an error", "name one, as in (no_data_found)");
    }
    List<ExpectedError> errors = new ArrayList<>();
    for (String item : annotation.items()) {
      error(item, annotation).ifPresent(errors::add);
    }
    return errors;
  }

  private Optional<ExpectedError> error(String item, Annotation annotation) {
    String name = item.toLowerCase(Locale.ROOT);
    Optional<Integer> number =
        name.matches("-?\\d{1,5}")
            ? Optional.of(Integer.parseInt(name))
            : OracleErrors.number(name).or(() -> declared(name));
    if (number.isEmpty()) {
      problems.add(
          annotation.at(),
          "--%throws(" + item + ") names no error",
          "use a number, no_data_found and the like, or package.name of a constant or of an"
              + " exception with PRAGMA EXCEPTION_INIT");
      return Optional.empty();
    }
    if (number.get() >= 0 || number.get() < FIRST) {
      problems.add(
          annotation.at(), "--%throws(" + item + ") is " + number.get(), "errors are negative");
      return Optional.empty();
    }
    Set<String> states = OracleErrors.seenFromOutside(number.get());
    if (states.isEmpty()) {
      problems.add(
          annotation.at(),
          "ORA-%05d".formatted(-number.get()),
          "its SQLSTATE is not known: add it to OracleErrors");
    }
    return Optional.of(new ExpectedError(item, number.get(), states));
  }

  private Optional<Integer> declared(String name) {
    int dot = name.indexOf('.');
    PackageOutline owner = dot < 0 ? null : packages.get(name.substring(0, dot));
    if (owner == null) {
      return Optional.empty();
    }
    String member = name.substring(dot + 1);
    return Optional.ofNullable(owner.constants().get(member))
        .or(() -> owner.exceptions().getOrDefault(member, Optional.empty()));
  }
}
