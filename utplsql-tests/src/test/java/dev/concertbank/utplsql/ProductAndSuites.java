package dev.concertbank.utplsql;

import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.utplsql.Suite;
import dev.concertbank.embedded.utplsql.Suites;
import dev.concertbank.liquibase.CodeFile;
import dev.concertbank.liquibase.SchemaMigration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Everything that is deployed for the suites, and the suites in it.
 *
 * @param files the product's PL/SQL, then that of the tests
 */
public record ProductAndSuites(List<PlsqlFile> files, List<Suite> suites) {

  /** The product's own suites. */
  public static ProductAndSuites read() {
    return read(UtplsqlSuites.PRODUCT);
  }

  /** The suites in a folder. */
  static ProductAndSuites read(String root) {
    List<PlsqlFile> files = new ArrayList<>();
    new SchemaMigration().code().forEach(file -> files.add(plsql(file)));
    SuiteFiles.all(root).forEach(file -> files.add(plsql(file)));
    return new ProductAndSuites(List.copyOf(files), Suites.read(files));
  }

  /** The same with files of the product changed, not those of the suites. */
  public ProductAndSuites with(UnaryOperator<PlsqlFile> change) {
    return new ProductAndSuites(
        files.stream()
            .map(file -> SuiteFiles.isOne(file.name()) ? file : change.apply(file))
            .toList(),
        suites);
  }

  /** The packages of the suites. */
  public Set<String> suiteNames() {
    return suites.stream()
        .flatMap(Suite::allTests)
        .map(test -> test.procedure().packageName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static PlsqlFile plsql(CodeFile file) {
    return new PlsqlFile(file.path(), file.text());
  }
}
