package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.Translator;
import dev.concertbank.liquibase.CodeFile;
import dev.concertbank.liquibase.SchemaMigration;
import dev.concertbank.utplsql.ProductAndSuites;
import dev.concertbank.utplsql.mutation.operator.Operators;
import dev.concertbank.utplsql.suite.JunitTests;
import dev.concertbank.utplsql.suite.SuiteDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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

  TestDatabase original() {
    return original;
  }

  ProductAndSuites content() {
    return content;
  }

  /**
   * @param junitTests for those that the suites do not notice
   */
  List<Verdict> run(
      List<Mutant> mutants, Touches touches, JunitTests junitTests, Consumer<Verdict> heard) {
    SuiteTrial suites = new SuiteTrial(template, patch, touches);
    JunitTrial junit = new JunitTrial(original, patch, junitTests);
    return new MutationRun(suites, junit, heard).run(mutants);
  }

  /**
   * Who fails without any mutant kills none. Twice, in two copies: a test that remembered the first
   * one would fail from the second on.
   */
  void requireUnharmedPasses(JunitTests junitTests) {
    for (int copy = 1; copy <= 2; copy++) {
      try (TestDatabase unharmed = original.isolated()) {
        junitTests
            .firstFailure(unharmed)
            .ifPresent(
                test -> {
                  throw new IllegalStateException("This test fails without any mutant: " + test);
                });
      }
    }
  }

  @Override
  public void close() {
    template.close();
  }
}
