package dev.concertbank.utplsql.coverage;

import dev.concertbank.utplsql.report.HtmlPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Cobertura's XML, which most build servers read; utPLSQL writes the same on Oracle. Its format
 * asks for a time, which would make equal reports differ: it is 0.
 */
record CoberturaXml(Path file, String sourceFolder) {

  void write(List<FileCoverage> files) {
    int valid = files.stream().mapToInt(FileCoverage::lines).sum();
    int covered = files.stream().mapToInt(FileCoverage::covered).sum();
    StringBuilder xml = new StringBuilder();
    xml.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
        <coverage line-rate="%s" branch-rate="0" lines-covered="%d" lines-valid="%d" \
        branches-covered="0" branches-valid="0" complexity="0" version="1" timestamp="0">
        <sources><source>%s</source></sources>
        <packages>
        """
            .formatted(
                rate(valid == 0 ? 0 : (double) covered / valid),
                covered,
                valid,
                HtmlPage.escape(sourceFolder)));
    files.forEach(f -> xml.append(packageOf(f)));
    xml.append("</packages>\n</coverage>\n");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, xml);
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be written: " + file, e);
    }
  }

  private static String packageOf(FileCoverage file) {
    String name = HtmlPage.escape(file.packageName());
    StringBuilder lines = new StringBuilder();
    file.hits()
        .forEach(
            (line, hits) ->
                lines.append("<line number=\"%d\" hits=\"%d\"/>\n".formatted(line, hits)));
    return """
        <package name="%1$s" line-rate="%3$s" branch-rate="0" complexity="0"><classes>
        <class name="%1$s" filename="%2$s" line-rate="%3$s" branch-rate="0" complexity="0">
        <methods/><lines>
        %4$s</lines></class></classes></package>
        """
        .formatted(name, HtmlPage.escape(file.path()), rate(file.rate()), lines);
  }

  private static String rate(double rate) {
    return String.format(Locale.ROOT, "%.4f", rate);
  }
}
