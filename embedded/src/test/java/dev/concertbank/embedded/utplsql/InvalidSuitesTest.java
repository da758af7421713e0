package dev.concertbank.embedded.utplsql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where utPLSQL ignores or warns, nothing is run: a test that is not there, or means something
 * else, would look like one that passes.
 */
class InvalidSuitesTest {
  private static final String TEST = "  --%test\n  PROCEDURE a;\n";

  /** Annotations of the package, each of them line 3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--%suit(Typo)              | unknown annotation --%suit: use one of suite, suitepath,",
        "-- %tags(a)                | a blank before %tags: write --%tags",
        "--%tags money              | --%tags with \"money\" behind it: put the text",
        "--%tags(a) -- comment      | --%tags with \"(a) -- comment\" behind it",
        "--%tags                    | --%tags(): name tags without blanks",
        "--%tags(a b)               | --%tags(a b): name tags without blanks",
        "--%tags(-a)                | --%tags(-a): name tags without blanks",
        "--%tags(a,,b)              | --%tags(a,,b): name tags without blanks",
        "--%tags(a&b)               | --%tags(a&b): name tags without blanks",
        "--%suite(Again)            | --%suite a second time: keep one",
        "--%suitepath               | --%suitepath(): give names with dots",
        "--%suitepath(a b)          | --%suitepath(a b): give names with dots",
        "--%displayname             | --%displayname without a text: give it one",
        "--%rollback(never)         | --%rollback(never): use auto or manual",
        "--%name(x)                 | --%name outside a context",
        "--%endcontext              | --%endcontext without --%context",
        "--%beforeall               | --%beforeall that belongs to no procedure: name procedures",
        "--%beforeall(nobody)       | --%beforeall names nobody: there is no such public procedure",
        "--%afterall(errors.nobody) | --%afterall names errors.nobody: there is no such",
        "--%aftereach(x.errors.a)   | --%aftereach names x.errors.a: there is no such",
        "--%beforeeach(errors.prepare_one) | prepare_one has parameters: utPLSQL passes none",
        "--%test(Alone)             | --%test that belongs to no procedure: put it on the line",
        "--%throws(-20101)          | --%throws that belongs to no procedure",
        "--%context                 | --%context without its end: add --%endcontext",
      })
  void aPackagesAnnotationIsRefused(String annotation, String message) {
    refuses("  --%suite\n" + "  " + annotation + "\n\n" + TEST, "t.pks:3: " + message);
  }

  /** Annotations of the test, from line 5 on; a semicolon stands for the end of a line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--%suite(Late)          | --%suite right before a procedure: it is the package's",
        "--%context              | --%context right before a procedure: it is the package's",
        "--%test(Again)          | --%test a second time: keep one",
        "--%disabled;--%disabled | --%disabled a second time: keep one",
        "--%beforeall            | --%beforeall together with --%test: it is one or the other",
        "--%beforetest           | --%beforetest that belongs to no procedure: name procedures",
        "--%aftertest(b)         | --%aftertest names b: there is no such public procedure",
        "--%throws               | --%throws without an error: name one",
        "--%throws(bad)          | --%throws(bad) names no error: use a number",
        "--%throws(errors.none)  | --%throws(errors.none) names no error",
        "--%throws(errors.c_text)| --%throws(errors.c_text) names no error",
        "--%throws(errors.e_nameless) | --%throws(errors.e_nameless) names no error",
        "--%throws(20101)        | --%throws(20101) is 20101: errors are negative",
        "--%throws(-4711)        | ORA-04711: its SQLSTATE is not known: add it to OracleErrors",
        "--%rollback             | --%rollback(): use auto or manual",
      })
  void aTestsAnnotationIsRefused(String annotation, String message) {
    String lines = annotation.replace(";", "\n  ");
    int line = 5 + (int) lines.chars().filter(c -> c == '\n').count();
    refuses(
        "  --%suite\n\n  --%test\n  " + lines + "\n  PROCEDURE a;\n",
        "t.pks:" + line + ": " + message);
  }

  @Test
  void aTestIsAProcedureWithoutParameters() {
    refuses(
        "  --%suite\n\n  --%test\n  PROCEDURE a(p_id IN NUMBER DEFAULT 1);\n",
        "t.pks:5: a has parameters: utPLSQL passes none");
    refuses(
        "  --%suite\n\n  --%test\n  FUNCTION a RETURN NUMBER;\n",
        "t.pks:5: a is a function: make it a procedure");
  }

  @Test
  void nothingStandsBetweenAnAnnotationAndItsProcedure() {
    refuses(
        "  --%suite\n\n  --%test\n  -- Why.\n  PROCEDURE a;\n",
        "t.pks:4: --%test that belongs to no procedure");
    refuses(
        "  --%suite\n\n  --%beforeall\n\n  PROCEDURE a;\n\n" + TEST.replace(" a;", " b;"),
        "t.pks:4: --%beforeall that belongs to no procedure");
  }

  @Test
  void onlyTestsHaveErrorsAndTags() {
    refuses(
        "  --%suite\n\n  --%beforeall\n  --%throws(-20101)\n  PROCEDURE b;\n\n" + TEST,
        "t.pks:5: --%throws of a procedure that is no test: leave it out");
    refuses(
        "  --%suite\n\n  --%tags(x)\n  PROCEDURE b;\n\n" + TEST,
        "t.pks:4: annotations of b without --%test: add it");
    refuses(
        "  --%suite\n\n  --%beforeall(a)\n  PROCEDURE b;\n\n" + TEST,
        "t.pks:4: --%beforeall(a): leave the brackets out");
  }

  @Test
  void contextsOfOneNameAreRefused() {
    String context = "  --%context\n  --%name(x)\n\n" + TEST + "  --%endcontext\n\n";
    refuses(
        "  --%suite\n\n" + context + context.replace(" a;", " b;"),
        "t.pks:11: two contexts named x: give one another --%name");
    refuses(
        "  --%suite\n\n" + context.replace("(x)", "(a b)"),
        "t.pks:5: --%name(a b): give a name without blanks and dots");
    refuses(
        "  --%suite\n\n" + context.replace("--%name(x)", "--%suitepath(x)"),
        "t.pks:5: --%suitepath in a context: put it before the first --%context");
  }

  @Test
  void aSuiteOrContextWithoutTestsIsRefused() {
    refuses("  --%suite\n\n  PROCEDURE a;\n", "t.pks:1: t has no test: add one or remove it");
    refuses(
        "  --%suite\n\n  --%context\n  --%endcontext\n\n" + TEST,
        "t.pks:4: context_#1 has no test: add one or remove it");
  }

  @Test
  void testsInAPackageThatIsNoSuiteAreRefused() {
    refuses(TEST, "t.pks:2: annotations in a package that is no suite: add --%suite");
  }

  @Test
  void everythingIsReportedAtOnce() {
    assertThatThrownBy(() -> SuiteText.only("  --%suite(a\n  --%foo\n\n  --%test\n"))
        .hasMessageContaining("t.pks:2: ")
        .hasMessageContaining("t.pks:3: ")
        .hasMessageContaining("t.pks:5: ");
  }

  private static void refuses(String text, String message) {
    assertThatThrownBy(() -> SuiteText.only(text))
        .isInstanceOf(InvalidSuitesException.class)
        .hasMessageContaining(message);
  }
}
