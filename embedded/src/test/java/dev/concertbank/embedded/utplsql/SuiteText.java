package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.translator.PlsqlFile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Packages for tests, from what is between their first and last line. */
final class SuiteText {
  static final PlsqlFile ERRORS =
      spec(
          "errors",
          """
            c_taken CONSTANT PLS_INTEGER := -20101;
            c_text CONSTANT VARCHAR2(10 CHAR) := 'x';
            e_taken EXCEPTION;
            PRAGMA EXCEPTION_INIT(e_taken, -20101);
            e_nameless EXCEPTION;
            PROCEDURE prepare;
            PROCEDURE prepare_one(p_id IN NUMBER);
          """);

  private SuiteText() {}

  /** Line 2 of the file is the first line of the text. */
  static PlsqlFile spec(String name, String text) {
    return new PlsqlFile(
        name + ".pks",
        "CREATE OR REPLACE PACKAGE " + name + " AS\n" + text + "END " + name + ";\n/\n");
  }

  static PlsqlFile body(String name, String text) {
    return new PlsqlFile(
        name + ".pkb",
        "CREATE OR REPLACE PACKAGE BODY " + name + " AS\n" + text + "END " + name + ";\n/\n");
  }

  /** The only suite at the top of a package. */
  static Suite only(String text) {
    List<Suite> suites = Suites.read(List.of(ERRORS, spec("t", text)));
    if (suites.size() != 1) {
      throw new AssertionError("One suite was expected, and there are " + suites);
    }
    return suites.get(0);
  }

  /** Procedures with a body of one line each, or with one that tells the procedure's name. */
  static String procedures(String... procedures) {
    return Arrays.stream(procedures)
        .map(p -> p.split(": ", 2))
        .map(
            p ->
                "  PROCEDURE %s IS\n  BEGIN\n    %s\n  END %s;\n\n"
                    .formatted(p[0], p.length > 1 ? p[1] : "ut.fail('" + p[0] + "');", p[0]))
        .collect(Collectors.joining());
  }
}
