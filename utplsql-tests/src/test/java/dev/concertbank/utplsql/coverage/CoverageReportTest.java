package dev.concertbank.utplsql.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("A coverage report")
class CoverageReportTest {
  private static final FileCoverage HALF =
      new FileCoverage(
          "plsql/package/half.pkb",
          List.of("IF a < b AND c = '&' THEN", "  x := 1;", "END IF;"),
          new TreeMap<>(Map.of(1, 12L, 2, 0L)));
  private static final FileCoverage EMPTY =
      new FileCoverage("plsql/package/empty.pkb", List.of("x"), new TreeMap<>());

  @TempDir private Path folder;

  @Test
  @DisplayName("has a page for each package, with its source and nothing that runs or is loaded")
  void html() throws Exception {
    new HtmlCoverage(folder).write(List.of(HALF));

    assertThat(Files.readString(folder.resolve("index.html")))
        .contains(
            "href='half.html'", "href='half.html#line-2'", "50.0 %", "color-scheme: light dark")
        .doesNotContain("http", "<script", "src=");
    assertThat(Files.readString(folder.resolve("half.html")))
        .contains("a &lt; b AND c = &#39;&amp;&#39; THEN", "<tr id='line-2' class=bad>", "✗ 0")
        .contains("<tr id='line-1' class=ok>", "<tr id='line-3'>");
  }

  @Test
  @DisplayName("is also Cobertura's XML")
  void xml() throws Exception {
    Path file = folder.resolve("cobertura.xml");
    new CoberturaXml(file, "plsql/src/main").write(List.of(HALF));

    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    Element report = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    assertThat(report.getAttribute("line-rate")).isEqualTo("0.5000");
    NodeList lines = report.getElementsByTagName("line");
    assertThat(lines.getLength()).isEqualTo(2);
    assertThat(((Element) lines.item(0)).getAttribute("hits")).isEqualTo("12");
    assertThat(((Element) report.getElementsByTagName("class").item(0)).getAttribute("filename"))
        .isEqualTo("plsql/package/half.pkb");
  }

  @Test
  @DisplayName("complains of lines that did not run, and of a body without any")
  void gate() {
    assertThat(new CoverageGate(0.5).complaints(List.of(HALF))).isEmpty();
    assertThat(new CoverageGate(0.95).complaints(List.of(HALF, EMPTY)))
        .satisfiesExactly(
            half ->
                assertThat(half)
                    .contains("1 of 2 lines, 50.0 %", "plsql/package/half.pkb:2  x := 1;")
                    .doesNotContain("half.pkb:1"),
            empty -> assertThat(empty).contains("empty.pkb: no line was counted"));
  }
}
