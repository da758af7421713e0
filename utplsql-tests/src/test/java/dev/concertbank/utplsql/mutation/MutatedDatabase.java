package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.liquibase.CodeFile;
import dev.concertbank.liquibase.SchemaMigration;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** The product's database with one thing wrong; its copies have the same wrong. */
final class MutatedDatabase implements TestDatabase {
  private final TestDatabase original;
  private final Damage damage;
  private final TestDatabase mutated;

  private MutatedDatabase(TestDatabase original, Damage damage, TestDatabase mutated) {
    this.original = original;
    this.damage = damage;
    this.mutated = mutated;
  }

  static MutatedDatabase of(TestDatabase original, Damage damage) {
    TestDatabase copy = original.isolated();
    damage.inflictOn(copy);
    return new MutatedDatabase(original, damage, copy);
  }

  @Override
  public boolean isOracle() {
    return false;
  }

  @Override
  public DataSource dataSource(DbRole role) {
    return mutated.dataSource(role);
  }

  @Override
  public TestDatabase copy() {
    return new MutatedDatabase(original, damage, mutated.copy());
  }

  /** For tests that take no guard away themselves; those that do are not for mutants. */
  @Override
  public TestDatabase isolated(UnaryOperator<CodeFile> more, List<CodeFile> packages) {
    boolean changes =
        new SchemaMigration().code().stream().anyMatch(file -> !more.apply(file).equals(file));
    if (changes || !packages.isEmpty()) {
      throw new UnsupportedOperationException(
          "A mutant cannot be changed further; mark the test with @NegativeControl");
    }
    return of(original, damage);
  }

  @Override
  public void close() {
    mutated.close();
  }
}
