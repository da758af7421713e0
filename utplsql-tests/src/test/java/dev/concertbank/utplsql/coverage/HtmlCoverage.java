package dev.concertbank.utplsql.coverage;

import dev.concertbank.utplsql.report.HtmlPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code index.html} with all packages, and a page with the source of each. */
record HtmlCoverage(Path folder) {

  void write(List<FileCoverage> files) {
    HtmlPage index = new HtmlPage("Line coverage of the PL/SQL");
    index.add(
        "<p>Under the utPLSQL suites, on the embedded engine. A line counts when a statement, or a"
            + " declaration with a value, begins on it.</p>");
    index.add("<table><tr><th>Package<th class=number>Lines<th class=number>Ran");
    index.add("<th class=number>Share<th>Missed</tr>");
    for (FileCoverage file : files) {
      String style = file.missed().isEmpty() ? "ok" : "bad";
      index.add(
          "<tr><td><a href='%1$s.html'>%1$s</a><td class=number>%2$s<td class=number>%3$s"
              + "<td class='number "
              + style
              + "'>%4$s<td>",
          file.packageName(),
          file.lines(),
          file.covered(),
          share(file));
      for (int line : file.missed()) {
        index.add("<a href='%1$s.html#line-%2$s'>%2$s</a>", file.packageName(), line);
      }
      index.add("</tr>");
      source(file);
    }
    index.add("</table>").write(folder.resolve("index.html"));
  }

  static String share(FileCoverage file) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * file.rate());
  }

  private void source(FileCoverage file) {
    HtmlPage page = new HtmlPage(file.packageName());
    page.add("<p><a href='index.html'>All packages</a> · %s</p>", file.path());
    page.add("<p>%s of %s lines ran, %s.</p>", file.covered(), file.lines(), share(file));
    page.add("<table class=source>");
    for (int line = 1; line <= file.source().size(); line++) {
      Long hits = file.hits().get(line);
      String row =
          "<tr id='line-%1$s'"
              + (hits == null ? "" : hits == 0 ? " class=bad" : " class=ok")
              + "><td class='number quiet'>%1$s<td class=number>%2$s<td><pre>%3$s</pre></tr>";
      // Not by colour alone: a missed line is also marked.
      String count = hits == null ? "" : hits == 0 ? "✗ 0" : hits.toString();
      page.add(row, line, count, file.source().get(line - 1));
    }
    page.add("</table>").write(folder.resolve(file.packageName() + ".html"));
  }
}
