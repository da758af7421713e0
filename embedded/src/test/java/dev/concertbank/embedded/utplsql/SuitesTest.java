package dev.concertbank.embedded.utplsql;

import static dev.concertbank.embedded.utplsql.SuiteText.only;
import static dev.concertbank.embedded.utplsql.SuiteText.spec;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What annotations mean; the rules are those of utPLSQL's docs/userguide/annotations.md. */
class SuitesTest {

  @Test
  void aTestHasItsSentenceItsProcedureAndItsLine() {
    Suite suite =
        only(
            """
              --%suite(Seat hold)

              --%test(Holds a free seat (of any grade))
              PROCEDURE holds;
            """);
    SuiteTest test = suite.tests().get(0);
    assertThat(suite.description()).isEqualTo("Seat hold");
    assertThat(suite.source()).hasToString("t.pks:1");
    assertThat(test.description()).isEqualTo("Holds a free seat (of any grade)");
    assertThat(test.procedure()).hasToString("t.holds");
    assertThat(test.source()).hasToString("t.pks:5");
    assertThat(test.path()).isEqualTo("t.holds");
    assertThat(test.disabled()).isFalse();
    assertThat(test.automaticRollback()).isTrue();
  }

  @Test
  void namesStandInForTextsThatAreMissing() {
    Suite suite = only("  --%suite\n\n  --%test\n  PROCEDURE holds;\n");
    assertThat(suite.description()).isEqualTo("t");
    assertThat(suite.tests().get(0).description()).isEqualTo("holds");
  }

  @Test
  void aDisplayNameWinsWhereverItStands() {
    Suite suite =
        only(
            """
              --%displayname(First)
              --%suite(Second)

              --%displayname(Third)
              --%test(Fourth)
              PROCEDURE holds;
            """);
    assertThat(suite.description()).isEqualTo("First");
    assertThat(suite.tests().get(0).description()).isEqualTo("Third");
  }

  @Test
  void packagesWithoutAnnotationsAreNoSuites() {
    assertThat(Suites.read(List.of(SuiteText.ERRORS))).isEmpty();
  }

  @Test
  void whatIsCommentedOutIsNoAnnotation() {
    Suite suite =
        only(
            """
              --%suite
              /*
              --%test(Not this one)
              PROCEDURE gone;
              */
              -- A percent sign such as %ROWCOUNT is none either, nor --%this behind something.
              c_text CONSTANT VARCHAR2(20 CHAR) := '--%test'; --%test

              --%test
              PROCEDURE holds;
            """);
    assertThat(suite.tests()).extracting(t -> t.procedure().name()).containsExactly("holds");
  }

  @Test
  void contextsAreSuitesInTheSuite() {
    Suite suite =
        only(
            """
              --%suite

              --%context(Of a free seat)

              --%test
              PROCEDURE inner_test;

              --%context
              --%name(deep)

              --%test
              PROCEDURE deepest_test;

              --%endcontext
              --%endcontext

              --%test
              PROCEDURE outer_test;
            """);
    Suite context = suite.children().get(0);
    assertThat(suite.tests()).extracting(SuiteTest::path).containsExactly("t.outer_test");
    assertThat(context.description()).isEqualTo("Of a free seat");
    assertThat(context.path()).isEqualTo("t.context_#1");
    assertThat(context.context()).isTrue();
    assertThat(context.children().get(0).tests())
        .extracting(SuiteTest::path)
        .containsExactly("t.context_#1.deep.deepest_test");
  }

  @Test
  void aSuitepathPutsSuitesIntoEachOther() {
    List<Suite> suites =
        Suites.read(
            List.of(
                spec("money", "  --%suite(Money)\n  --%suitepath(bank)\n"),
                spec(
                    "test_b",
                    "  --%suite\n  --%suitepath(bank.money)\n\n  --%test\n  PROCEDURE b;\n"),
                spec("test_a", "  --%suite\n  --%suitepath(bank)\n\n  --%test\n  PROCEDURE a;\n")));
    assertThat(suites).hasSize(1);
    Suite bank = suites.get(0);
    assertThat(bank.description()).isEqualTo("bank");
    assertThat(bank.children())
        .extracting(Suite::path)
        .containsExactly("bank.money", "bank.test_a");
    assertThat(bank.children().get(0).description()).isEqualTo("Money");
    assertThat(bank.allTests().map(SuiteTest::path))
        .containsExactly("bank.money.test_b.b", "bank.test_a.a");
  }

  @Test
  void hooksAreCalledInTheOrderOfTheirAnnotations() {
    Suite suite =
        only(
            """
              --%suite
              --%beforeall(last_one, errors.prepare)

              --%beforeall
              --%aftereach
              PROCEDURE both;

              --%beforeeach
              PROCEDURE each_one;

              --%afterall
              PROCEDURE last_one;

              --%test
              --%beforetest(both)
              --%beforetest(t.each_one, errors.prepare)
              --%aftertest(last_one)
              PROCEDURE holds;
            """);
    SuiteTest test = suite.tests().get(0);
    assertThat(suite.calls(Hook.BEFOREALL).toString())
        .isEqualTo("[t.last_one, errors.prepare, t.both]");
    assertThat(suite.calls(Hook.AFTEREACH).toString()).isEqualTo("[t.both]");
    assertThat(suite.calls(Hook.BEFOREEACH).toString()).isEqualTo("[t.each_one]");
    assertThat(suite.calls(Hook.AFTERALL).toString()).isEqualTo("[t.last_one]");
    assertThat(test.beforeTest().toString()).isEqualTo("[t.both, t.each_one, errors.prepare]");
    assertThat(test.afterTest().toString()).isEqualTo("[t.last_one]");
  }

  @Test
  void tagsDisablingAndRollbackAreInherited() {
    Suite suite =
        only(
            """
              --%suite
              --%tags(slow)
              --%rollback(manual)

              --%context
              --%tags( money , all )
              --%disabled

              --%test
              --%tags(one)
              --%tags(two)
              --%rollback(AUTO)
              PROCEDURE first_test;

              --%endcontext

              --%test
              PROCEDURE second_test;
            """);
    SuiteTest first = suite.children().get(0).tests().get(0);
    SuiteTest second = suite.tests().get(0);
    assertThat(first.tags()).isEqualTo(Set.of("slow", "money", "all", "one", "two"));
    assertThat(first.disabled()).isTrue();
    assertThat(first.automaticRollback()).isTrue();
    assertThat(second.tags()).isEqualTo(Set.of("slow"));
    assertThat(second.disabled()).isFalse();
    assertThat(second.automaticRollback()).isFalse();
  }

  @Test
  void throwsNamesErrorsInFourWays() {
    Suite suite =
        only(
            """
              --%suite

              --%test
              --%throws(-20102, -01476, errors.c_taken, ERRORS.E_TAKEN, no_data_found, -1403)
              PROCEDURE fails;
            """);
    assertThat(suite.tests().get(0).expected())
        .extracting(error -> error.number() + " " + error.states())
        .containsExactly(
            "-20102 [20102]",
            "-1476 [22012]",
            "-20101 [20101]",
            "-20101 [20101]",
            "-1403 [P0002]",
            "-1403 [P0002]");
  }
}
