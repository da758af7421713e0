package dev.concertbank.utplsql.mutation;

import dev.concertbank.utplsql.mutation.Verdict.Outcome;
import dev.concertbank.utplsql.report.HtmlPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One page: what survived first, then everything else. */
record HtmlMutation(Path file) {

  void write(MutationReport report) {
    HtmlPage page = new HtmlPage("Mutation of the PL/SQL and the schema");
    page.add("<p>%s</p>", report.summary().lines().findFirst().orElse(""));
    operators(page, report);
    page.add("<h2>Survived</h2><p>No test fails. Guards first.</p>");
    table(page, "bad", report.unexplained(), report.explained());
    page.add("<h2>Survived, and explained</h2>");
    table(page, "quiet", report.explainedSurvivors(), report.explained());
    page.add("<h2>Refused</h2><p>They cannot be deployed, and say nothing about the tests.</p>");
    table(page, "quiet", report.of(Outcome.REFUSED), report.explained());
    page.add("<h2>Killed</h2>");
    table(page, "ok", report.of(Outcome.KILLED), report.explained());
    page.write(file);
  }

  private static void operators(HtmlPage page, MutationReport report) {
    Map<String, Map<Outcome, Long>> counts =
        report.verdicts().stream()
            .collect(
                Collectors.groupingBy(
                    v -> v.mutant().operator(),
                    TreeMap::new,
                    Collectors.groupingBy(Verdict::outcome, Collectors.counting())));
    page.add("<table><tr><th>What was done<th class=number>Killed<th class=number>Refused");
    page.add("<th class=number>Survived</tr>");
    counts.forEach(
        (operator, by) ->
            page.add(
                "<tr><td>%s<td class=number>%s<td class=number>%s<td class=number>%s</tr>",
                operator,
                by.getOrDefault(Outcome.KILLED, 0L),
                by.getOrDefault(Outcome.REFUSED, 0L),
                by.getOrDefault(Outcome.SURVIVED, 0L)));
    page.add("</table>");
  }

  private static void table(
      HtmlPage page, String style, List<Verdict> verdicts, Explained explained) {
    if (verdicts.isEmpty()) {
      page.add("<p>None.</p>");
      return;
    }
    page.add("<table><tr><th>Where<th>What<th>Before<th>After<th>By</tr>");
    for (Verdict verdict : verdicts) {
      Mutant m = verdict.mutant();
      String by = verdict.by().isEmpty() ? explained.reason(m) : verdict.by();
      String row =
          "<tr><td>%s<br><span class=quiet>%s:%s</span><td class="
              + style
              + ">%s<td><code>%s</code><td><code>%s</code><td>%s</tr>";
      String what = m.operator() + (m.guard() ? " (guard)" : "");
      page.add(row, m.place(), m.file(), m.line(), what, m.before(), m.after(), by);
    }
    page.add("</table>");
  }
}
