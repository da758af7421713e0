package dev.concertbank.plsql.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.liquibase.CodeFile;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A comment that disagrees with its subprogram is found")
class CommentGapsTest {
  private static final String SPEC =
      """
      CREATE OR REPLACE PACKAGE p AUTHID DEFINER AS
        -- Charges.
        --   p_a      won
        --   p_b      OUT: won now
        --   raises   e_seat_taken, e_wait_timeout
        PROCEDURE charge(p_a IN NUMBER, p_b OUT NUMBER);

        -- Counts.
        --   returns  how many
        FUNCTION total RETURN NUMBER;
      END p;
      /
      """;

  private static final String BODY =
      """
      CREATE OR REPLACE PACKAGE BODY p AS
        PROCEDURE refuse IS
        BEGIN
          ticket_errors.raise_error(p_code => ticket_errors.c_seat_taken, p_message => 'no');
        END refuse;

        PROCEDURE charge(p_a IN NUMBER, p_b OUT NUMBER) IS
        BEGIN
          refuse;
          SELECT t.x INTO p_b FROM t WHERE t.x = p_a FOR UPDATE OF t.x WAIT 5;
        END charge;

        FUNCTION total RETURN NUMBER IS
        BEGIN
          SELECT t.x INTO l_x FROM t FOR UPDATE OF t.x NOWAIT;
          RETURN 1;
        EXCEPTION
          WHEN ticket_errors.e_resource_busy THEN
            RETURN 0;
        END total;
      END p;
      /
      """;

  @Test
  @DisplayName("and one that agrees has no gap")
  void none() {
    assertThat(gaps(SPEC, BODY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--   p_a      won|--|p.charge: parameter p_a is not described",
        "--   p_a  |--   p_c, p_a  |p.charge: there is no parameter p_c",
        "OUT: won|won|p.charge: p_b is OUT; its description says otherwise",
        "e_seat_taken, e_w|e_w|p.charge: it raises e_seat_taken and does not say so",
        ", e_wait_timeout||p.charge: it raises e_wait_timeout and does not say so",
        "e_seat_taken|e_seat_taken, e_seat_gone|p.charge: ticket_errors has no e_seat_gone",
        "e_seat_taken|e_seat_taken, e_key_reused|p.charge: neither it nor what it calls raises e_key_reused",
        "--   returns  how many||p.total: a function, and nothing else, has 'returns'",
        "-- Charges.||p.charge: what it does is not said",
      })
  void inTheSpecification(String original, String replacement, String gap) {
    String spec = SPEC.replace(original, replacement == null ? "" : replacement);

    assertThat(spec).isNotEqualTo(SPEC);
    assertThat(gaps(withoutEmptyComments(spec), BODY)).contains(gap);
  }

  @Test
  @DisplayName("where the body lets an exception out that it handled")
  void inTheBody() {
    assertThat(gaps(SPEC, BODY.replace("WHEN ticket_errors.e_resource_busy", "WHEN NO_DATA_FOUND")))
        .containsExactly("p.total: it raises e_resource_busy and does not say so");
  }

  @Test
  @DisplayName("and a line that is neither a sentence nor an entry is refused")
  void unreadable() {
    assertThatThrownBy(() -> SpecComment.of(List.of("-- Charges.", "--  p_a won")))
        .hasMessageContaining("--  p_a won");
  }

  /** A line of blanks would end the comment. */
  private static String withoutEmptyComments(String spec) {
    return spec.replaceAll("(?m)^ *(--)?\\n(?= *--)", "");
  }

  private static List<String> gaps(String spec, String body) {
    BodyErrors errors =
        BodyErrors.of(PlsqlSources.of(List.of(new CodeFile("p.pkb", body)), ".pkb"));
    PackageSpec read =
        PackageSpec.of(PlsqlSources.of(List.of(new CodeFile("p.pks", spec)), ".pks").get(0));
    return read.subprograms().stream()
        .flatMap(
            subprogram ->
                CommentGaps.in(
                    subprogram,
                    errors.raisedDirectlyBy(subprogram),
                    errors.raisedSomehowBy(subprogram))
                    .stream())
        .toList();
  }
}
