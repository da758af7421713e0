package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TicketErrorTest {
  private static final Pattern TRIPLE =
      Pattern.compile(
          "-- (\\d{3}) ([a-z-]+).*\\R\\s+c_(\\w+) CONSTANT PLS_INTEGER := (-\\d+);\\R"
              + "\\s+e_(\\w+) EXCEPTION;\\R\\s+PRAGMA EXCEPTION_INIT\\(e_(\\w+), (-\\d+)\\);");

  private record Error(String name, int code, int status, String problemCode) {}

  @Test
  void javaKnowsExactlyTheErrorsOfTheSpecification() throws IOException {
    List<Error> ofJava =
        Arrays.stream(TicketError.values())
            .map(e -> new Error(e.name(), e.oracleCode(), e.status(), e.problemCode()))
            .toList();

    assertThat(errorsOfTheSpecification()).isNotEmpty().containsExactlyInAnyOrderElementsOf(ofJava);
  }

  @Test
  void everyTripleOfTheSpecificationAgreesWithItself() throws IOException {
    TRIPLE
        .matcher(specification())
        .results()
        .forEach(
            triple -> {
              assertThat(triple.group(5)).isEqualTo(triple.group(3));
              assertThat(triple.group(6)).isEqualTo(triple.group(3));
              assertThat(triple.group(7)).isEqualTo(triple.group(4));
            });
  }

  @Test
  void noConstantOfTheSpecificationStandsOutsideATriple() throws IOException {
    long constants =
        Pattern.compile("CONSTANT PLS_INTEGER").matcher(specification()).results().count();

    assertThat(errorsOfTheSpecification()).hasSize((int) constants);
  }

  private static List<Error> errorsOfTheSpecification() throws IOException {
    return TRIPLE
        .matcher(specification())
        .results()
        .map(
            triple ->
                new Error(
                    triple.group(3).toUpperCase(),
                    Integer.parseInt(triple.group(4)),
                    Integer.parseInt(triple.group(1)),
                    triple.group(2)))
        .toList();
  }

  private static String specification() throws IOException {
    try (InputStream in =
        TicketErrorTest.class.getResourceAsStream("/plsql/package/ticket_errors.pks")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
