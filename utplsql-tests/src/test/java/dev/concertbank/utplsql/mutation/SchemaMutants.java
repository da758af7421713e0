package dev.concertbank.utplsql.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mutants of the schema: each constraint and each index is dropped once. */
final class SchemaMutants {
  private static final Pattern STATE = Pattern.compile("'([A-Z_]+)'");
  private static final String CONSTRAINTS =
      """
      SELECT c.conname AS name, r.relname AS place, c.contype AS kind,
             pg_get_constraintdef(c.oid) AS definition
        FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
       WHERE c.connamespace = current_schema()::regnamespace AND c.contype IN ('c', 'u', 'f', 'p')
         AND r.relname !~ '^(databasechangelog|plsql_deployment)'
       ORDER BY r.relname, c.conname
      """;
  private static final String INDEXES =
      """
      SELECT i.relname AS name, r.relname AS place, x.indisunique AS is_unique,
             pg_get_indexdef(i.oid) AS definition
        FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class r ON r.oid = x.indrelid
       WHERE i.relnamespace = current_schema()::regnamespace
         AND r.relname !~ '^(databasechangelog|plsql_deployment)'
         AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.oid)
       ORDER BY r.relname, i.relname
      """;

  private final JdbcClient owner;
  private final Changelog changelog = new Changelog();

  SchemaMutants(DataSource owner) {
    this.owner = JdbcClient.create(owner);
  }

  List<Mutant> all() {
    List<Mutant> mutants = new ArrayList<>();
    owner
        .sql(CONSTRAINTS)
        .query(
            (row, number) -> {
              String name = row.getString("name");
              String table = row.getString("place");
              String drop = "ALTER TABLE " + table + " DROP CONSTRAINT " + name;
              // Foreign keys lean on the key they refer to.
              String how = row.getString("kind").equals("p") ? " CASCADE" : "";
              return mutant(
                  "drop constraint", table, name, row.getString("definition"), drop + how);
            })
        .list()
        .forEach(mutants::add);
    owner
        .sql(INDEXES)
        .query(
            (row, number) -> {
              String name = row.getString("name");
              String what = row.getBoolean("is_unique") ? "drop unique index" : "drop index";
              String definition = row.getString("definition").replaceFirst(".* USING ", "");
              return mutant(what, row.getString("place"), name, definition, "DROP INDEX " + name);
            })
        .list()
        .forEach(mutants::add);
    return mutants;
  }

  private Mutant mutant(String what, String table, String name, String shown, String statement) {
    Changelog.Place place = changelog.find(name);
    return new Mutant(
        what,
        true,
        table,
        place.file(),
        place.line(),
        name + " " + shown,
        "nothing",
        1,
        new Change.Schema(statement));
  }

  /** The values that the columns of state may have, from the constraints that list them. */
  List<List<String>> states() {
    return owner
        .sql(CONSTRAINTS)
        .query((row, number) -> row.getString("definition"))
        .list()
        .stream()
        .filter(definition -> definition.startsWith("CHECK") && definition.contains("ANY ("))
        .map(definition -> STATE.matcher(definition).results().map(m -> m.group(1)).toList())
        .filter(values -> values.size() > 1)
        .distinct()
        .toList();
  }
}
