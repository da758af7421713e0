package dev.concertbank.utplsql.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.utplsql.mutation.Verdict.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whether the verdicts of the mutation tests can be believed: five mutants whose fate is known. */
@DisplayName("A mutant")
class MutationMachineryTest {
  private static final String LEDGER = "plsql/package/ledger.pkb";
  private static final Touches LEDGER_SUITE =
      new Touches(Map.of("test_ledger", Set.of("ledger.post")));
  private static Bench bench;

  @BeforeAll
  static void open() {
    Assumptions.assumeFalse(
        TestDatabase.shared().isOracle(), "mutants are made in copies of the embedded database");
    bench = new Bench();
  }

  @AfterAll
  static void close() {
    if (bench != null) {
      bench.close();
    }
  }

  private static Verdict verdict(Mutant mutant) {
    JunitTrial junit =
        new JunitTrial(bench.original(), () -> LEDGER_SUITE, List.of("ConstraintTest"));
    return bench.run(List.of(mutant), LEDGER_SUITE, junit, heard -> {}).get(0);
  }

  private static Mutant mutant(String operator, String place, String before) {
    return bench.mutants().stream()
        .filter(m -> m.operator().equals(operator) && m.place().equals(place))
        .filter(m -> m.before().contains(before))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no mutant: " + operator + " in " + place));
  }

  /** One that is made by hand: a piece of the ledger's text becomes another. */
  private static Mutant handmade(String original, String replacement) {
    String text =
        bench.code().stream().filter(c -> c.path().equals(LEDGER)).findFirst().orElseThrow().text();
    int from = text.indexOf(original);
    assertThat(from).as("%s in %s", original, LEDGER).isNotNegative();
    Change change = new Change.Text(LEDGER, from, from + original.length(), replacement);
    return new Mutant("by hand", true, "ledger.post", LEDGER, 1, original, replacement, 1, change);
  }

  @Test
  @DisplayName("is tried on every JUnit test of plsql that asks the database")
  void everyTestIsTried() throws Exception {
    Set<String> asking = new TreeSet<>();
    for (Resource test :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:dev/concertbank/plsql/*Test*.class")) {
      String code = test.getContentAsString(StandardCharsets.ISO_8859_1);
      if (code.contains("dev/concertbank/plsql/Stage")) {
        asking.add(String.valueOf(test.getFilename()).replaceFirst("(\\$.*)?\\.class", ""));
      }
    }
    List<String> known = new ArrayList<>(JunitTrial.CLASSES);
    known.addAll(JunitTrial.LEFT_OUT);
    assertThat(known).containsExactlyInAnyOrderElementsOf(asking);
  }

  @Test
  @DisplayName("without the check of the amount is killed by the ledger's suite")
  void killedBySuite() {
    Mutant mutant = mutant("drop IF", "ledger.require_amount", "IF p_amount IS NULL");

    assertThat(mutant.guard()).isTrue();
    assertThat(verdict(mutant))
        .returns(Outcome.KILLED, Verdict::outcome)
        .extracting(Verdict::by)
        .asString()
        .startsWith("test_ledger.");
  }

  @Test
  @DisplayName("without a constraint is killed by a JUnit test")
  void killedByJunit() {
    Mutant mutant = mutant("drop constraint", "accounts", "accounts_balance_ck");

    assertThat(verdict(mutant))
        .returns(Outcome.KILLED, Verdict::outcome)
        .extracting(Verdict::by)
        .asString()
        .startsWith("ConstraintTest ")
        .contains("accounts_balance_ck");
  }

  @Test
  @DisplayName("that changes nothing survives, and as a guard it is complained of until explained")
  void survives(@TempDir Path folder) throws Exception {
    Mutant mutant = handmade("l_now := SYSTIMESTAMP;", "l_now := SYSTIMESTAMP; NULL;");
    assertThat(verdict(mutant).outcome()).isEqualTo(Outcome.SURVIVED);
    // Again, in another copy: a test that keeps the first one's pool would fail for ever after.
    Verdict verdict = verdict(mutant);
    assertThat(verdict.outcome()).isEqualTo(Outcome.SURVIVED);

    MutationReport report = new MutationReport(List.of(verdict), Explained.parse(List.of()));
    assertThat(report.guardsNobodyMisses())
        .singleElement()
        .asString()
        .contains(LEDGER, mutant.key());
    assertThat(report.summary()).contains("1 survived", "GUARD").contains(mutant.key());
    new HtmlMutation(folder.resolve("report.html")).write(report);
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("<td class=bad>by hand (guard)", "SYSTIMESTAMP; NULL;");

    Explained explained =
        Explained.parse(List.of("# note", mutant.key(), "  NULL does", "  nothing."));
    assertThat(explained.reason(mutant)).isEqualTo("NULL does nothing.");
    assertThat(new MutationReport(List.of(verdict), explained).guardsNobodyMisses()).isEmpty();
  }

  @Test
  @DisplayName("that cannot be read, or names what is not there, is refused")
  void refused() {
    assertThat(verdict(handmade("l_now := SYSTIMESTAMP;", "l_now := ;")).outcome())
        .isEqualTo(Outcome.REFUSED);
    Verdict unknown = verdict(handmade("SET a.balance = p_balance", "SET a.colour = p_balance"));
    assertThat(unknown.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(unknown.by()).contains("colour");
  }

  @Test
  @DisplayName("that is no more may not be explained, and none without a reason")
  void staleExplanations() {
    Mutant mutant = handmade("l_now := SYSTIMESTAMP;", "NULL;");
    Explained explained = Explained.parse(List.of("gone", "  because", mutant.key()));
    assertThat(explained.complaints(List.of(mutant)))
        .satisfiesExactly(
            stale -> assertThat(stale).contains("no such mutant", "gone"),
            silent -> assertThat(silent).contains("Say why", mutant.key()));
  }
}
