package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("invariant_break_v sees")
class InvariantViewTest {
  /** Each query of the view begins with the name of its rule. */
  private static final Pattern RULE = Pattern.compile("^SELECT '([^']+)'", Pattern.MULTILINE);

  private static Stage.Isolated stage;
  private static JdbcClient owner;

  @BeforeAll
  static void tellStory() {
    stage = Stage.without();
    owner = JdbcClient.create(stage.owner());
    Story.tellAll(stage.office(), stage.database().app(), stage.owner());
  }

  @AfterAll
  static void close() {
    if (stage != null) {
      stage.close();
    }
  }

  @Test
  @DisplayName("nothing in a healthy system")
  void healthy() {
    assertThat(stage.office().brokenInvariants()).isEmpty();
  }

  static Stream<Corruption> corruptions() {
    return Corruption.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corruptions")
  @DisplayName("each corruption, of what it is, and no other")
  void seesCorruption(Corruption corruption) {
    var expected = new TreeSet<String>();
    Set<String> seen =
        undone(
            () -> {
              expected.addAll(corruption.perform(owner));
              return texts("SELECT invariant || ', ' || key_id FROM invariant_break_v");
            });

    assertThat(seen).isEqualTo(expected);
  }

  @Test
  @DisplayName("every rule broken by some corruption")
  void everyRule() throws IOException {
    Set<String> broken =
        Corruption.all()
            .flatMap(corruption -> corruption.rules().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(broken).isEqualTo(rules());
  }

  private static Set<String> rules() throws IOException {
    try (InputStream view =
        InvariantViewTest.class.getResourceAsStream("/plsql/view/invariant_break_v.sql")) {
      String text = new String(view.readAllBytes(), StandardCharsets.UTF_8);
      return RULE.matcher(text)
          .results()
          .map(rule -> rule.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  @DisplayName("scopes that reconciliation_scope_v has, all of them and no other")
  void scopes() {
    Set<String> broken = new TreeSet<>();
    Corruption.all()
        .forEach(
            corruption ->
                undone(
                    () -> {
                      corruption.perform(owner);
                      return broken.addAll(texts("SELECT scope FROM invariant_break_v"));
                    }));

    assertThat(texts("SELECT scope FROM reconciliation_scope_v")).isEqualTo(broken);
  }

  private static <T> T undone(Supplier<T> work) {
    return new TransactionTemplate(new JdbcTransactionManager(stage.owner()))
        .execute(
            status -> {
              status.setRollbackOnly();
              return work.get();
            });
  }

  private static Set<String> texts(String query) {
    return new TreeSet<>(owner.sql(query).query(String.class).list());
  }
}
