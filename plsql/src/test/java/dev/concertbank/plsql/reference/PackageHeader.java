package dev.concertbank.plsql.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment at the head of a specification.
 *
 * @param facts what each package says: purpose, callers, locks, isolation, idempotence
 * @param remarks what else there is to know; may be empty
 */
record PackageHeader(Map<String, String> facts, String remarks) {
  static final Set<String> FACTS = Set.of("Purpose", "Callers", "Locks", "Isolation", "Idempotent");

  private static final Pattern FACT = Pattern.compile("-- ([A-Z][a-z]+): +(\\S.*)");
  private static final Pattern CONTINUED = Pattern.compile("--     +(\\S.*)");

  static PackageHeader of(List<String> lines) {
    Map<String, String> facts = new LinkedHashMap<>();
    StringBuilder remarks = new StringBuilder();
    String last = null;
    for (String line : lines) {
      Matcher fact = FACT.matcher(line);
      Matcher continued = CONTINUED.matcher(line);
      if (fact.matches()) {
        last = fact.group(1);
        facts.put(last, fact.group(2));
      } else if (continued.matches() && last != null && remarks.isEmpty()) {
        facts.merge(last, continued.group(1), (before, more) -> before + " " + more);
      } else if (line.length() > 2) {
        remarks.append(remarks.isEmpty() ? "" : " ").append(line.substring(2).strip());
      }
    }
    return new PackageHeader(facts, remarks.toString());
  }

  String fact(String name) {
    return facts.getOrDefault(name, "");
  }
}
