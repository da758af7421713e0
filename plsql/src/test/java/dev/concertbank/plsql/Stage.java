package dev.concertbank.plsql;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.liquibase.CodeFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The databases that the tests of this module run on. */
final class Stage {
  private static TestDatabase sharedDatabase;
  private static BoxOffice sharedOffice;

  private Stage() {}

  /** The database that every test shares; each works on people and dates of its own. */
  static synchronized BoxOffice shared() {
    // Tests of the tests put another database in its place.
    if (sharedDatabase != database()) {
      sharedDatabase = database();
      sharedOffice = new BoxOffice(sharedDatabase.app(), sharedDatabase.owner());
    }
    return sharedOffice;
  }

  static TestDatabase database() {
    return TestDatabase.shared();
  }

  /** The shared one again, for whoever needs its users too; never close it. */
  static Isolated sharedAsItIs() {
    return new Isolated(database(), shared());
  }

  /** A database of one's own, whose guards have been taken away; on the embedded engine only. */
  static Isolated without(Guard... guards) {
    Assumptions.assumeFalse(database().isOracle(), "negative controls need a copy of the database");
    List<Guard.Edit> edits =
        Arrays.stream(guards).flatMap(guard -> guard.edits().stream()).toList();
    List<Guard.Edit> unused = new ArrayList<>(edits);
    TestDatabase copy = TestDatabase.shared().isolated(file -> edit(file, edits, unused));
    if (!unused.isEmpty()) {
      throw new IllegalStateException("No file has the guards " + unused);
    }
    JdbcClient owner = JdbcClient.create(copy.owner());
    for (Guard guard : guards) {
      guard.statements().forEach(statement -> owner.sql(statement).update());
    }
    return new Isolated(copy, new BoxOffice(copy.app(), copy.owner()));
  }

  private static CodeFile edit(CodeFile file, List<Guard.Edit> edits, List<Guard.Edit> unused) {
    String text = file.text();
    for (Guard.Edit edit : edits) {
      if (edit.isFor(file.path())) {
        text = edit.applyTo(text);
        unused.remove(edit);
      }
    }
    return new CodeFile(file.path(), text);
  }

  /** A database of one's own; close it. */
  record Isolated(TestDatabase database, BoxOffice office) implements AutoCloseable {
    DataSource owner() {
      return database.owner();
    }

    @Override
    public void close() {
      database.close();
    }
  }
}
