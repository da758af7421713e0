package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.liquibase.SchemaMigration;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The script that upgrades a database")
class UpgradeScriptTest {

  @Test
  @DisplayName("has what the database has not run, and changes nothing itself")
  void hasWhatIsMissing() {
    try (var stage = Stage.without()) {
      JdbcClient owner = JdbcClient.create(stage.owner());
      owner.sql("DELETE FROM databasechangelog WHERE id = 'house-accounts'").update();
      long ran = ran(owner);
      var script = new StringWriter();

      int missing =
          new SchemaMigration()
              .writeUpgradeScript(stage.owner(), script, SchemaMigration.NO_CONTEXT);

      assertThat(missing).isEqualTo(1);
      assertThat(script.toString())
          .contains("-- Changeset db/changelog/reference/010-house-accounts.yaml::house-accounts")
          .contains("INSERT INTO accounts", "INSERT INTO databasechangelog", "COMMIT;")
          .contains("DELETE FROM databasechangelog WHERE id = 'house-accounts'")
          .doesNotContain("CREATE TABLE");
      assertThat(ran(owner)).isEqualTo(ran);
    }
  }

  @Test
  @DisplayName("has no change where nothing is missing")
  void isEmpty() {
    try (var stage = Stage.without()) {
      var script = new StringWriter();

      int missing =
          new SchemaMigration()
              .writeUpgradeScript(stage.owner(), script, SchemaMigration.NO_CONTEXT);

      assertThat(missing).isZero();
      assertThat(script.toString()).contains("WHENEVER SQLERROR").doesNotContain("Changeset");
    }
  }

  @Test
  @DisplayName("notes what ran as Liquibase itself does: it would not run it again")
  void sameCheckSums() {
    JdbcClient owner = JdbcClient.create(Stage.database().owner());
    List<String> noted =
        owner
            .sql("SELECT id || ' ' || filename || ' ' || md5sum FROM databasechangelog")
            .query(String.class)
            .list();

    assertThat(noted).isNotEmpty();
    assertThat(new SchemaMigration().oracleSql(SchemaMigration.NO_CONTEXT).changeSets())
        .extracting(set -> set.id() + " " + set.path() + " " + set.checkSum())
        .containsAll(noted);
  }

  private static long ran(JdbcClient owner) {
    return owner.sql("SELECT COUNT(*) FROM databasechangelog").query(Long.class).single();
  }
}
