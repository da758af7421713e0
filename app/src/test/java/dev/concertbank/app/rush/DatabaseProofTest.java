package dev.concertbank.app.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DatabaseProofTest {

  /** Each query of the view begins with the name of its rule. */
  private static final Pattern RULE = Pattern.compile("^SELECT '([^']+)'", Pattern.MULTILINE);

  @Test
  void every_rule_of_the_view_is_reported_and_no_other() throws IOException {
    try (InputStream view = getClass().getResourceAsStream("/plsql/view/invariant_break_v.sql")) {
      String text = new String(view.readAllBytes(), StandardCharsets.UTF_8);

      assertThat(RULE.matcher(text).results().map(rule -> rule.group(1)).toList())
          .isEqualTo(DatabaseProof.RULES);
    }
  }

  @Test
  void without_a_break_every_rule_holds() {
    assertThat(DatabaseProof.verdicts(List.of()))
        .hasSameSizeAs(DatabaseProof.RULES)
        .allMatch(Check::held);
  }

  @Test
  void a_break_is_shown_with_its_rule() {
    List<Check> checks =
        DatabaseProof.verdicts(
            List.of(
                new InvariantBreak("one live claim per seat", "seat 17", "1", "2"),
                new InvariantBreak("a rule from a newer view", "seat 18", "a", "b")));

    assertThat(checks.stream().filter(check -> !check.held()))
        .containsExactly(
            Check.of("one live claim per seat", List.of("seat 17: expected 1, found 2")),
            Check.of("a rule from a newer view", List.of("seat 18: expected a, found b")));
  }
}
