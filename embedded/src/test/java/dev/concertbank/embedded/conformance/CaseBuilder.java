package dev.concertbank.embedded.conformance;

import dev.concertbank.embedded.conformance.ConformanceCase.Code;
import dev.concertbank.embedded.conformance.Step.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a case together from the lines of its file. */
final class CaseBuilder {
  /** Where the code that is called begins, behind the units and helpers that it uses. */
  private static final Pattern BLOCK = Pattern.compile("(?m)^(DECLARE|BEGIN)$");

  private static final Pattern UNITS_END = Pattern.compile("(?m)^/\n");
  private static final Pattern HELPER = Pattern.compile("^(FUNCTION|PROCEDURE|TYPE|SUBTYPE)\\b");

  private final String topic;
  private final int number;
  private final int line;
  private final String title;
  private final String page;
  private final List<Step> steps = new ArrayList<>();
  private final StringBuilder code = new StringBuilder();
  private int codeLine;
  private Code units = Code.NONE;
  private Code helpers = Code.NONE;
  private String session = "a";
  private Act act = Act.CALL;

  CaseBuilder(String topic, int number, int line, String title, String page) {
    this.topic = topic;
    this.number = number;
    this.line = line;
    this.title = title;
    this.page = page;
  }

  void line(int at, String text) {
    if (code.isEmpty()) {
      codeLine = at;
    }
    code.append(text).append('\n');
  }

  void directive(String word, String rest) {
    switch (word) {
      case "session" -> session(rest, Act.CALL);
      case "waits" -> session(rest, Act.WAITING_CALL);
      case "commit" -> steps.add(Step.end(rest, Act.COMMIT));
      case "rollback" -> steps.add(Step.end(rest, Act.ROLLBACK));
      case "gives" -> expect(new Outcome(Outcome.Kind.GIVES, rest), null);
      case "raises" -> expect(Outcome.error(rest), null);
      case "refused" -> expect(null, rest);
      case "differs" -> last(s -> with(s, s.refusal(), rest, s.embedded()));
      case "embedded gives" ->
          last(s -> with(s, s.refusal(), s.difference(), new Outcome(Outcome.Kind.GIVES, rest)));
      default -> last(s -> with(s, s.refusal(), s.difference(), Outcome.error(rest)));
    }
  }

  private void session(String name, Act how) {
    session = name;
    act = how;
  }

  /** Ends a step, unless one has just ended: then it tells more of it. */
  private void expect(Outcome expected, String refusal) {
    if (code.toString().isBlank()) {
      last(s -> with(s, refusal, s.difference(), s.embedded()));
      return;
    }
    Code called = split(CaseReader.trimmed(codeLine, code.toString()));
    steps.add(new Step(session, act, called, expected, refusal, null, null));
    code.setLength(0);
    act = Act.CALL;
  }

  private Code split(Code all) {
    Matcher end = UNITS_END.matcher(all.text());
    int from = 0;
    while (end.find()) {
      from = end.end();
    }
    if (from > 0) {
      units = new Code(all.line(), all.text().substring(0, from));
    }
    Code rest = CaseReader.trimmed(lineAt(all, from), all.text().substring(from));
    if (!HELPER.matcher(rest.text()).find()) {
      return rest;
    }
    int block = lastBlock(rest.text());
    helpers = new Code(rest.line(), rest.text().substring(0, block));
    return new Code(lineAt(rest, block), rest.text().substring(block));
  }

  private static int lastBlock(String text) {
    int declare = -1;
    int begin = 0;
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      begin = block.start();
      declare = block.group().equals("DECLARE") ? begin : declare;
    }
    return declare >= 0 ? declare : begin;
  }

  private static int lineAt(Code code, int offset) {
    long lineEnds = code.text().substring(0, offset).chars().filter(c -> c == '\n').count();
    return code.line() + (int) lineEnds;
  }

  private void last(java.util.function.UnaryOperator<Step> change) {
    steps.set(steps.size() - 1, change.apply(steps.get(steps.size() - 1)));
  }

  private static Step with(Step s, String refusal, String difference, Outcome embedded) {
    return new Step(s.session(), s.act(), s.code(), s.expected(), refusal, difference, embedded);
  }

  ConformanceCase build() {
    if (page == null || steps.isEmpty() || !code.toString().isBlank()) {
      throw new IllegalStateException(
          "%s.sql:%d: a case needs a page, and each of its calls what comes of it"
              .formatted(topic, line));
    }
    return new ConformanceCase(
        topic, number, line, title, page, units, helpers, List.copyOf(steps));
  }
}
