package dev.concertbank.app.openapi;

import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.plsql.TicketError;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every problem type, by code. */
final class ProblemCatalogue {
  private static final Map<String, ProblemType> BY_CODE =
      Stream.concat(
              Arrays.stream(TicketError.values()).map(ProblemType::of), ProblemType.all().stream())
          .distinct()
          .collect(Collectors.toUnmodifiableMap(ProblemType::code, Function.identity()));

  private ProblemCatalogue() {}

  static ProblemType get(String code) {
    ProblemType type = BY_CODE.get(code);
    if (type == null) {
      throw new IllegalArgumentException(
          "There is no problem type " + code + "; @Raises may name only known ones.");
    }
    return type;
  }
}
