package dev.concertbank.plsql.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment above a subprogram: sentences, then one entry for each parameter, the result and the
 * exceptions, each on a line that is indented once more and perhaps continued below.
 */
record SpecComment(String text, List<Entry> entries) {

  /**
   * What is said of one parameter, or of several at once.
   *
   * @param names the parameters, or "returns", or "raises"
   */
  record Entry(List<String> names, String text) {}

  private static final Pattern ENTRY =
      Pattern.compile("--   ((?:p_\\w+, )*p_\\w+|returns|raises)  +(\\S.*)");
  private static final Pattern CONTINUED = Pattern.compile("--    +(\\S.*)");
  private static final Pattern SENTENCE = Pattern.compile("-- (\\S.*)");

  /**
   * @param lines each beginning with its two hyphens
   */
  static SpecComment of(List<String> lines) {
    StringBuilder text = new StringBuilder();
    List<Entry> entries = new ArrayList<>();
    for (String line : lines) {
      Matcher entry = ENTRY.matcher(line);
      Matcher continued = CONTINUED.matcher(line);
      Matcher sentence = SENTENCE.matcher(line);
      if (entry.matches()) {
        entries.add(new Entry(List.of(entry.group(1).split(", ")), entry.group(2)));
      } else if (continued.matches() && !entries.isEmpty()) {
        Entry last = entries.remove(entries.size() - 1);
        entries.add(new Entry(last.names(), last.text() + " " + continued.group(1)));
      } else if (sentence.matches() && entries.isEmpty()) {
        text.append(text.isEmpty() ? "" : " ").append(sentence.group(1));
      } else {
        throw new IllegalArgumentException(
            "neither a sentence, nor an entry, nor its continuation: " + line);
      }
    }
    return new SpecComment(text.toString(), List.copyOf(entries));
  }

  /** The parameters that are described, in the order of the comment. */
  List<String> parameters() {
    return entries.stream()
        .flatMap(entry -> entry.names().stream())
        .filter(name -> name.startsWith("p_"))
        .toList();
  }

  /** The entry that describes this; empty text where none does. */
  String about(String name) {
    return entries.stream()
        .filter(entry -> entry.names().contains(name))
        .map(Entry::text)
        .findFirst()
        .orElse("");
  }
}
