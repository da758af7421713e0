package dev.concertbank.embedded.conformance;

import java.util.List;

/**
 * PL/SQL and what comes of it according to Oracle's documentation.
 *
 * @param topic the file it stands in, without its ending
 * @param number its place in the file, from 1
 * @param line where its title stands
 * @param page the book and the section that prescribe it
 * @param units what it needs beside its steps: whole packages, types and views
 * @param helpers subprograms and types for its steps
 */
record ConformanceCase(
    String topic,
    int number,
    int line,
    String title,
    String page,
    Code units,
    Code helpers,
    List<Step> steps) {

  /** A piece of the file and the line on which it begins; empty if there is none. */
  record Code(int line, String text) {
    static final Code NONE = new Code(0, "");

    boolean isEmpty() {
      return text.isBlank();
    }
  }

  /** What it is called in a report, where many stand side by side. */
  String name() {
    return topic + ", " + page.substring(page.indexOf(',') + 1).strip() + ": " + title;
  }

  String file() {
    return "src/test/resources/conformance/" + topic + ".sql";
  }

  String place() {
    return file() + ":" + line;
  }

  /** Its package, unique and short enough for Oracle's 30 bytes. */
  String packageName() {
    return "cf_" + topic.replace('-', '_') + "_" + number;
  }

  boolean isRefused() {
    return steps.stream().anyMatch(step -> step.refusal() != null);
  }

  /** Refused here, and of no meaning to Oracle either. */
  boolean isForTranslatorOnly() {
    return isRefused() && steps.stream().allMatch(step -> step.expected() == null);
  }

  List<String> differences() {
    return steps.stream().filter(s -> s.difference() != null).map(Step::difference).toList();
  }
}
