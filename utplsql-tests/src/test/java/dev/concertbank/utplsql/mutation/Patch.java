package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.translator.PgStatement;
import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.Translation;
import dev.concertbank.embedded.translator.Translator;
import dev.concertbank.embedded.translator.source.UntranslatableException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns a mutant into what it does to a database in which the product is deployed. Only what its
 * translation has otherwise is replaced, which takes a tenth of the time that a deployment takes.
 */
final class Patch {
  /** With its schema, which is its package; checks are no part of the product. */
  private static final Pattern ROUTINE = Pattern.compile("^CREATE (?:FUNCTION|PROCEDURE) ([^(]+)");

  private static final String CHECK = "pg_temp.plsql_check";

  private final List<PlsqlFile> files;
  private final Set<PgStatement> deployed;

  /**
   * @param files the product's PL/SQL
   */
  Patch(List<PlsqlFile> files) {
    this.files = files;
    this.deployed = new HashSet<>(all(files));
  }

  /** The statements that deploy files, and then those that check them. */
  private static List<PgStatement> all(List<PlsqlFile> files) {
    Translation translation = new Translator().translate(files);
    return Stream.concat(translation.statements().stream(), translation.checks().stream()).toList();
  }

  /**
   * @throws RefusedException if the mutant is none: the engine cannot read it
   */
  Damage of(Change change) {
    if (change instanceof Change.Schema schema) {
      return new Damage(List.of(schema.statement()), Optional.empty());
    }
    try {
      List<PgStatement> changed =
          all(files.stream().map(change).toList()).stream()
              .filter(statement -> !deployed.contains(statement))
              .toList();
      return new Damage(changed.stream().map(Patch::replacing).toList(), routines(changed));
    } catch (UntranslatableException e) {
      throw new RefusedException(e);
    }
  }

  private static String replacing(PgStatement statement) {
    return statement.sql().replaceFirst("^CREATE (?!FUNCTION pg_temp)", "CREATE OR REPLACE ");
  }

  /** A constant is a function, too, but one that the server puts in line and does not count. */
  private static Optional<Set<String>> routines(List<PgStatement> changed) {
    List<PgStatement> product = changed.stream().filter(s -> !s.sql().contains(CHECK)).toList();
    if (product.stream().anyMatch(s -> s.head().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        product.stream()
            .map(s -> ROUTINE.matcher(s.head()))
            .filter(Matcher::find)
            .map(found -> found.group(1).replace("\"", ""))
            .collect(Collectors.toSet()));
  }
}
