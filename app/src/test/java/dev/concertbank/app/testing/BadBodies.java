package dev.concertbank.app.testing;

import dev.concertbank.app.testing.Endpoint.Field;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Every way in which a body can be wrong, made from a valid one. */
public final class BadBodies {
  private BadBodies() {}

  /** A body with one bad field. */
  public record FieldCase(Endpoint endpoint, String field, String body) {
    @Override
    public String toString() {
      return endpoint + " " + (body.length() > 90 ? body.substring(0, 90) + "..." : body);
    }
  }

  /** A body that is bad as a whole. */
  public record WholeCase(Endpoint endpoint, String body) {
    @Override
    public String toString() {
      return endpoint + " " + body;
    }
  }

  /** With one field replaced; left out where the value is null. */
  static String body(List<Field> fields, String changed, String value) {
    return fields.stream()
        .filter(field -> !field.name().equals(changed) || value != null)
        .map(
            field ->
                "\"%s\":%s"
                    .formatted(field.name(), field.name().equals(changed) ? value : field.valid()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  public static Stream<FieldCase> fieldsOf(Endpoint endpoint) {
    Stream<FieldCase> changed =
        endpoint.fields().stream()
            .flatMap(
                field ->
                    Stream.concat(
                        Stream.of(bad(endpoint, field, null)),
                        values(field).map(value -> bad(endpoint, field, value))));
    String unknown = endpoint.valid().replaceFirst("\\{", "{\"unknown\":1,");
    return Stream.concat(changed, Stream.of(new FieldCase(endpoint, "unknown", unknown)));
  }

  private static FieldCase bad(Endpoint endpoint, Field field, String value) {
    return new FieldCase(endpoint, field.name(), body(endpoint.fields(), field.name(), value));
  }

  private static Stream<String> values(Field field) {
    Stream<String> always = Stream.of("null", "true", "{}", "{\"a\":1}", "1.5");
    return Stream.concat(
        always,
        switch (field.kind()) {
          case TEXT -> texts(field);
          case NUMBER -> Stream.concat(numbers(field), Stream.of("0"));
          case FROM_ZERO -> numbers(field);
          case SIGNED -> numbers(field).filter(number -> !number.equals("-1"));
          case IDS -> ids(field);
          case CHOICE ->
              Stream.of(
                  "0", "-0", "1", "\"0\"", "[]", "\"\"", "\"CASH\"", "\"point\"", "\"\\u0000\"");
        });
  }

  private static Stream<String> texts(Field field) {
    String overlong = "\"" + "a".repeat((int) field.limit() + 1) + "\"";
    return Stream.of(
        "1",
        "[]",
        "[\"a\"]",
        "\"\"",
        "\"   \"",
        overlong,
        "\"a\\u0000b\"",
        "\"a\\nbcdefgh\"",
        "\"\\u0007abcdefgh\"",
        "\"\\ud800abcdefgh\"");
  }

  private static Stream<String> numbers(Field field) {
    BigInteger beyond = BigInteger.valueOf(field.limit()).add(BigInteger.ONE);
    return Stream.of(
        "\"1\"",
        "\"\"",
        "\"x\"",
        "[]",
        "[1]",
        "-1",
        "1e3",
        "1.0",
        beyond.toString(),
        "1" + "0".repeat(40));
  }

  private static Stream<String> ids(Field field) {
    String tooMany =
        LongStream.rangeClosed(1, field.limit() + 1)
            .mapToObj(Long::toString)
            .collect(Collectors.joining(",", "[", "]"));
    return Stream.of(
        "1",
        "\"1\"",
        "[]",
        "[null]",
        "[\"1\"]",
        "[1.5]",
        "[0]",
        "[-1]",
        "[[1]]",
        "[true]",
        "[1,1]",
        tooMany,
        "[1" + "0".repeat(40) + "]");
  }

  public static Stream<WholeCase> wholesOf(Endpoint endpoint) {
    String valid = endpoint.valid();
    String twice = valid.replaceFirst("\\{(\"[^\"]+\":[^,}\\]]+\\]?)", "{$1,$1");
    return Stream.of(
            " ",
            "{",
            "[]",
            "null",
            "1",
            "\"text\"",
            "{}{}",
            valid + "x",
            valid.substring(0, valid.length() - 1),
            valid.replace('"', '\''),
            "[" + valid + "]",
            "/* comment */" + valid,
            twice)
        .map(body -> new WholeCase(endpoint, body));
  }
}
