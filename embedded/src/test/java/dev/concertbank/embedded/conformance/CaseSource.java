package dev.concertbank.embedded.conformance;

import dev.concertbank.embedded.conformance.ConformanceCase.Code;
import java.util.ArrayList;
import java.util.List;

/**
 * A case as compilation units: a package with a function for each call, which returns a text. The
 * code keeps the lines that it has in its file, so that messages name them.
 */
final class CaseSource {
  private static final String VALUE = "l_value VARCHAR2(4000 CHAR); ";

  /** A bare NULL has no type, and PL/SQL does not know which of several functions is meant. */
  private static final String NULLS = "l_no_number NUMBER; l_no_text VARCHAR2(1 CHAR); ";

  private final ConformanceCase source;

  CaseSource(ConformanceCase source) {
    this.source = source;
  }

  /** A unit as it would be given to Oracle, and the line on which it begins. */
  List<Code> units() {
    List<Code> units = new ArrayList<>();
    int line = source.units().line();
    for (String unit : source.units().text().split("(?m)^/\n")) {
      if (!unit.isBlank()) {
        units.add(new Code(line, unit));
      }
      line += (int) unit.chars().filter(c -> c == '\n').count() + 1;
    }
    units.add(new Code(source.line(), specification()));
    units.add(new Code(source.line(), body()));
    return units;
  }

  /** The functions to be called for a step. */
  static List<String> functions(Step step, int number) {
    String name = "step_" + number;
    return step.isExpression() ? List.of(name, name + "_sql") : List.of(name);
  }

  private String specification() {
    StringBuilder spec = new StringBuilder("CREATE OR REPLACE PACKAGE ");
    spec.append(source.packageName()).append(" AS");
    for (int i = 0; i < source.steps().size(); i++) {
      Step step = source.steps().get(i);
      if (step.isCall()) {
        functions(step, i + 1).forEach(f -> spec.append(' ').append(head(f)).append(";"));
      }
    }
    return spec.append(" END ").append(source.packageName()).append(";").toString();
  }

  private static String head(String function) {
    return "FUNCTION " + function + " RETURN VARCHAR2";
  }

  private String body() {
    StringBuilder body = new StringBuilder("CREATE OR REPLACE PACKAGE BODY ");
    body.append(source.packageName()).append(" AS ");
    place(body, source.helpers().line(), source.helpers().text());
    for (int i = 0; i < source.steps().size(); i++) {
      Step step = source.steps().get(i);
      if (step.isCall()) {
        List<String> functions = functions(step, i + 1);
        place(body, step.code().line(), function(step, functions.get(0)));
        if (step.isExpression()) {
          body.append(inSql(step, functions.get(1)));
        }
      }
    }
    return body.append(" END ").append(source.packageName()).append(";").toString();
  }

  private void place(StringBuilder body, int line, String text) {
    long lines = source.line() + body.chars().filter(c -> c == '\n').count();
    body.append("\n".repeat((int) Math.max(line - lines, 0))).append(text);
  }

  private static String function(Step step, String name) {
    String text = step.code().text();
    String head = head(name) + " IS ";
    if (text.startsWith("DECLARE")) {
      return head + text.substring("DECLARE".length());
    }
    if (text.startsWith("BEGIN")) {
      return head + text;
    }
    if (step.isCondition()) {
      String decide = "IF %s THEN RETURN 'TRUE'; ELSIF NOT (%s) THEN RETURN 'FALSE'; END IF; ";
      return head + NULLS + "BEGIN " + decide.formatted(text, text) + "RETURN 'UNKNOWN'; END;";
    }
    return step.isExpression()
        ? head + NULLS + "BEGIN RETURN " + text + "; END;"
        : head + VALUE + "BEGIN " + text + " RETURN l_value; END;";
  }

  private static String inSql(Step step, String name) {
    String text = step.code().text().replaceAll("\\s*\n\\s*", " ");
    if (!step.isCondition()) {
      String query = "SELECT " + text + " INTO l_value FROM DUAL;";
      return " " + head(name) + " IS " + NULLS + VALUE + "BEGIN " + query + " RETURN l_value; END;";
    }
    String count =
        "SELECT COUNT(*) INTO l_count FROM DUAL WHERE %s; IF l_count = 1 THEN RETURN '%s'; END IF; ";
    return " "
        + head(name)
        + " IS "
        + NULLS
        + "l_count NUMBER; BEGIN "
        + count.formatted(text, "TRUE")
        + count.formatted("NOT (" + text + ")", "FALSE")
        + "RETURN 'UNKNOWN'; END;";
  }
}
