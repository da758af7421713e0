package dev.concertbank.plsql;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What a procedure returned, by parameter. */
final class OutValues {
  private final Procedure procedure;
  private final Map<String, Object> values;

  OutValues(Procedure procedure, Map<String, Object> values) {
    this.procedure = procedure;
    this.values = values;
  }

  long number(String name) {
    return ((BigDecimal) required(name)).longValueExact();
  }

  String text(String name) {
    return (String) required(name);
  }

  Instant time(String name) {
    return (Instant) required(name);
  }

  List<Long> numbers(String name) {
    List<?> numbers = (List<?>) required(name);
    return numbers.stream().map(number -> ((BigDecimal) number).longValueExact()).toList();
  }

  List<String> texts(String name) {
    List<?> texts = (List<?>) required(name);
    return texts.stream().map(String.class::cast).toList();
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The answer that an earlier request with the same key got; empty the first time. */
  Optional<StoredAnswer> storedAnswer() {
    return has("p_response_status")
        ? Optional.of(new StoredAnswer((int) number("p_response_status"), text("p_response_body")))
        : Optional.empty();
  }

  private Object required(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new NoSuchElementException(
          procedure.qualifiedName() + " returned no " + name + "; its specification promises one.");
    }
    return value;
  }
}
