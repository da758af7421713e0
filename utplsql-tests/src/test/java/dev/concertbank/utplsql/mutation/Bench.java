package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.Translator;
import dev.concertbank.liquibase.CodeFile;
import dev.concertbank.liquibase.SchemaMigration;
import dev.concertbank.utplsql.ProductAndSuites;
import dev.concertbank.utplsql.mutation.operator.Operators;
import dev.concertbank.utplsql.suite.SuiteDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What mutants are made from and tried on; close it. */
final class Bench implements AutoCloseable {
  private final TestDatabase original = TestDatabase.shared();
  private final List<CodeFile> code = new SchemaMigration().code();
  private final Patch patch =
      new Patch(code.stream().map(file -> new PlsqlFile(file.path(), file.text())).toList());
  private final ProductAndSuites content = ProductAndSuites.read();
  private final SuiteDatabase template = SuiteDatabase.deploy(original, content, new Translator());

  /** Every mutant of the schema, the packages and the views. */
  List<Mutant> mutants() {
    SchemaMutants schema = new SchemaMutants(original.owner());
    List<Mutant> mutants = new ArrayList<>(schema.all());
    mutants.addAll(new PlsqlMutants(Operators.all(schema.states())).of(code));
    return mutants;
  }

  List<CodeFile> code() {
    return code;
  }

  /** What verdicts and touches rest upon. */
  Basis basis() {
    return new Basis(content.files());
  }

  /** Runs everything once without a mutant, as far as that was not done before. */
  List<Verdict> run(List<Mutant> mutants, KeptLines kept, Consumer<Verdict> heard)
      throws SQLException {
    Scout scout = new Scout(kept, basis());
    Touches suites = scout.runSuites(template, content.suiteNames());
    // Takes long, so it waits for the first mutant that the suites do not notice.
    Supplier<Touches> junit = () -> scout.runJunit(original, JunitTrial.CLASSES);
    return run(mutants, suites, new JunitTrial(original, junit, JunitTrial.CLASSES), heard);
  }

  List<Verdict> run(
      List<Mutant> mutants, Touches suites, JunitTrial junit, Consumer<Verdict> heard) {
    return new MutationRun(patch, new SuiteTrial(template, suites), junit, heard).run(mutants);
  }

  TestDatabase original() {
    return original;
  }

  @Override
  public void close() {
    template.close();
  }
}
