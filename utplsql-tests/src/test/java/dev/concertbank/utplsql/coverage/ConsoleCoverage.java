package dev.concertbank.utplsql.coverage;

import java.util.List;
import java.util.stream.Collectors;

/** A line for each package. */
final class ConsoleCoverage {
  private ConsoleCoverage() {}

  static String of(List<FileCoverage> files) {
    return files.stream()
        .map(ConsoleCoverage::line)
        .collect(Collectors.joining("\n", "Line coverage of the PL/SQL\n", ""));
  }

  private static String line(FileCoverage file) {
    return "  %-20s %4d of %4d lines  %7s"
        .formatted(file.packageName(), file.covered(), file.lines(), HtmlCoverage.share(file));
  }
}
