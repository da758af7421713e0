package dev.concertbank.utplsql.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.liquibase.CodeFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Which tests a mutant is tried on:")
class TouchesTest {
  private static final Touches TOUCHES =
      new Touches(Map.of("test_ledger", Set.of("ledger.post", "ledger.open_account")));

  private static Damage damage(String... routines) {
    return new Damage(List.of(), Optional.of(Set.of(routines)));
  }

  @Test
  @DisplayName("those that call a routine which it changes, and all for what is no routine")
  void reach() {
    assertThat(TOUCHES.reach("test_ledger", damage("sale.pay", "ledger.post"))).isTrue();
    assertThat(TOUCHES.reach("test_ledger", damage("sale.pay"))).isFalse();
    assertThat(TOUCHES.reach("test_sale", damage("ledger.post"))).isFalse();
    assertThat(TOUCHES.reach("test_sale", new Damage(List.of(), Optional.empty()))).isTrue();
  }

  @Test
  @DisplayName("a call counts that raised, one in a copy, and one in a read-only transaction")
  void calls() {
    Assumptions.assumeFalse(
        TestDatabase.shared().isOracle(), "the embedded server's statistics are asked");
    Set<String> called = new HashSet<>();
    try (TestDatabase watched = new WatchedDatabase(TestDatabase.shared().isolated(), called)) {
      JdbcClient owner = JdbcClient.create(watched.owner());
      assertThatThrownBy(() -> owner.sql("CALL ledger.require_amount(-1)").update())
          .hasMessageContaining("whole number");
      TransactionTemplate reading =
          new TransactionTemplate(new DataSourceTransactionManager(watched.owner()));
      reading.setReadOnly(true);
      reading.executeWithoutResult(
          status ->
              owner.sql("SELECT admission.is_queue_required(0)").query(Boolean.class).single());
      try (TestDatabase copy = watched.isolated(UnaryOperator.<CodeFile>identity(), List.of())) {
        JdbcClient.create(copy.owner()).sql("CALL processed_message.lock_message('x', 1)").update();
      }
    }
    assertThat(called)
        .contains(
            "ledger.require_amount",
            "admission.is_queue_required",
            "processed_message.lock_message");
  }
}
