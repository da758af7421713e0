package dev.concertbank.plsql.gate.privilege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.Package;
import dev.concertbank.plsql.gate.source.PlsqlFiles;
import dev.concertbank.plsql.gate.source.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The privileges of docs/privileges.md")
class PrivilegeMatrixTest {

  private static final String GRANTS = "plsql/src/main/plsql/grants.sql";

  private static final PrivilegeTable TABLE = PrivilegeTable.read();
  private static final Corpus CORPUS = Corpus.of(PlsqlFiles.production());

  @Test
  @DisplayName("name every package, type, view and queue, and nothing else")
  void nameEverything() {
    Set<String> objects = new TreeSet<>();
    PlsqlFiles.production().keySet().stream()
        .filter(path -> !path.equals(GRANTS))
        .map(path -> path.replaceFirst(".*/", "").replaceFirst("\\..*", ""))
        .forEach(objects::add);

    assertThat(TABLE.objects()).isEqualTo(objects);
  }

  @Test
  @DisplayName("are what grants.sql and the queues say, each once")
  void areGranted() {
    List<Privilege> granted = new ArrayList<>(GrantScript.read(grants()));
    PlsqlFiles.production().values().forEach(text -> granted.addAll(QueueGrants.in(text)));

    assertThat(granted)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(TABLE.privileges());
  }

  @Test
  @DisplayName("are what the deployed database allows, and no more")
  void areInTheCatalogue() {
    assertThat(Catalogue.of(TestDatabase.shared())).isEqualTo(TABLE.privileges());
  }

  @Test
  @DisplayName("of a package are those of its specification")
  void areOfSpecifications() {
    Assumptions.assumeFalse(TestDatabase.shared().isOracle(), "a package there is all or nothing");
    for (String role : Catalogue.roles()) {
      assertThat(Catalogue.routines(TestDatabase.shared(), role))
          .as(role)
          .isEqualTo(declaredFor(role));
    }
  }

  private static Set<String> declaredFor(String role) {
    Set<String> routines = new TreeSet<>();
    for (Package each : CORPUS.program().packages()) {
      if (TABLE.privileges().contains(new Privilege("EXECUTE", each.name(), role))) {
        each.declared().forEach(s -> routines.add(each.name() + "." + s.name()));
        each.constants().forEach(constant -> routines.add(each.name() + "." + constant));
      }
    }
    return routines;
  }

  @Test
  @DisplayName("are missed and found too many (negative control)")
  void areMissedAndFound() {
    Assumptions.assumeFalse(TestDatabase.shared().isOracle(), "needs a copy of the database");
    try (TestDatabase copy = TestDatabase.shared().isolated()) {
      JdbcClient owner = JdbcClient.create(copy.owner());
      List.of(
              "GRANT SELECT (email) ON users TO cb_report",
              "GRANT USAGE ON SEQUENCE user_seq TO cb_batch",
              "GRANT USAGE ON SCHEMA ledger TO PUBLIC",
              "REVOKE SELECT ON concert_v FROM cb_app",
              "REVOKE USAGE ON SCHEMA payment FROM cb_app")
          .forEach(statement -> owner.sql(statement).update());
      Set<Privilege> expected = new TreeSet<>(TABLE.privileges());
      expected.add(new Privilege("SELECT", "users", "cb_report"));
      expected.add(new Privilege("SELECT", "user_seq", "cb_batch"));
      Catalogue.roles().forEach(r -> expected.add(new Privilege("EXECUTE", "ledger", r)));
      expected.remove(new Privilege("READ", "concert_v", "cb_app"));
      expected.remove(new Privilege("EXECUTE", "payment", "cb_app"));

      assertThat(Catalogue.of(copy)).isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("are granted one by one (negative control)")
  void areGrantedOneByOne() {
    assertThat(GrantScript.read("GRANT READ ON concert_v TO cb_report;"))
        .containsExactly(new Privilege("READ", "concert_v", "cb_report"));
    for (String grant :
        List.of(
            "GRANT READ ON concert_v TO cb_app, cb_report;",
            "GRANT READ ON concert_v TO cb_app WITH GRANT OPTION;",
            "GRANT cb_app TO cb_report;")) {
      assertThatThrownBy(() -> GrantScript.read(grant)).hasMessageContaining("GRANT privilege ON");
    }
  }

  private static String grants() {
    return CORPUS.units().stream()
        .filter(unit -> unit.path().equals(GRANTS))
        .map(Unit::code)
        .findFirst()
        .orElseThrow();
  }
}
