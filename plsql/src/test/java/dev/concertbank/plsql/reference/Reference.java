package dev.concertbank.plsql.reference;

import dev.concertbank.liquibase.CodeFile;
import dev.concertbank.liquibase.SchemaMigration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is deployed, as far as its callers see it. */
record Reference(
    List<PackageSpec> packages,
    List<View> views,
    List<CodeFile> types,
    Grants grants,
    ColumnTypes columns,
    BodyErrors bodyErrors) {

  static Reference read() {
    List<CodeFile> files = new SchemaMigration().code();
    return new Reference(
        PlsqlSources.of(files, ".pks").stream()
            .map(PackageSpec::of)
            .sorted(Comparator.comparing(PackageSpec::name))
            .toList(),
        PlsqlSources.of(files, "_v.sql").stream()
            .map(View::of)
            .sorted(Comparator.comparing(View::name))
            .toList(),
        files.stream().filter(file -> file.path().endsWith(".tps")).toList(),
        new Grants(
            files.stream()
                .filter(file -> file.path().endsWith("grants.sql"))
                .findFirst()
                .orElseThrow()
                .text()),
        ColumnTypes.of(new SchemaMigration().oracleSql(SchemaMigration.NO_CONTEXT)),
        BodyErrors.of(PlsqlSources.of(files, ".pkb")));
  }

  Stream<Subprogram> subprograms() {
    return packages.stream().flatMap(spec -> spec.subprograms().stream());
  }
}
