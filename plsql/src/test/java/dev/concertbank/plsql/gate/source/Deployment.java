package dev.concertbank.plsql.gate.source;

import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.liquibase.ChangeSetSql;
import dev.concertbank.liquibase.SchemaMigration;
import java.util.List;

/** What Oracle is told, change set by change set. */
public record Deployment(List<ChangeSet> changeSets) {

  private static final Deployment OURS =
      new Deployment(
          new SchemaMigration()
              .oracleSql(SchemaMigration.NO_CONTEXT).changeSets().stream()
                  .map(ChangeSet::of)
                  .toList());

  /**
   * A change set.
   *
   * @param file the changelog that it stands in
   */
  public record ChangeSet(String file, String id, List<SqlStatement> statements) {

    private static ChangeSet of(ChangeSetSql sql) {
      return of(sql.path(), sql.id(), sql.statements());
    }

    public static ChangeSet of(String file, String id, List<String> statements) {
      return new ChangeSet(file, id, statements.stream().map(ChangeSet::statement).toList());
    }

    private static SqlStatement statement(String text) {
      return new SqlStatement(Word.of(new SourceText(new PlsqlFile("", text)).text()));
    }
  }

  public static Deployment ours() {
    return OURS;
  }

  public List<SqlStatement> statements() {
    return changeSets.stream().flatMap(changeSet -> changeSet.statements().stream()).toList();
  }
}
