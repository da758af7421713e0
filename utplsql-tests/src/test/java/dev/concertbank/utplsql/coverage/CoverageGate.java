package dev.concertbank.utplsql.coverage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Asks for a share of each package's lines. */
record CoverageGate(double least) {

  /** What is wrong, with the lines that did not run; empty if nothing is. */
  List<String> complaints(List<FileCoverage> files) {
    return files.stream().filter(file -> file.rate() < least).map(this::complaint).toList();
  }

  private String complaint(FileCoverage file) {
    if (file.lines() == 0) {
      return file.path() + ": no line was counted; is its body empty, or not deployed?";
    }
    String missed =
        file.missed().stream()
            .map(
                line ->
                    "  " + file.path() + ":" + line + "  " + file.source().get(line - 1).strip())
            .collect(Collectors.joining("\n"));
    return String.format(
        Locale.ROOT,
        "%s: the suites ran %d of %d lines, %.1f %%; at least %.0f %% are asked for."
            + " Write a test that comes to:%n%s",
        file.packageName(),
        file.covered(),
        file.lines(),
        100 * file.rate(),
        100 * least,
        missed);
  }
}
