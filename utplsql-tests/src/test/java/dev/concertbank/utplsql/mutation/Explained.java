package dev.concertbank.utplsql.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mutants that no test can notice, each with the reason.
 *
 * @param reasons by {@link Mutant#key()}
 */
record Explained(Map<String, String> reasons) {

  /** A key has a line to itself; its reason follows on lines that begin with blanks. */
  static Explained parse(List<String> lines) {
    Map<String, String> reasons = new LinkedHashMap<>();
    String key = null;
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!line.startsWith(" ")) {
        key = line.strip();
        reasons.put(key, "");
      } else if (key != null) {
        reasons.merge(key, line.strip(), (a, b) -> (a + " " + b).strip());
      }
    }
    return new Explained(reasons);
  }

  String reason(Mutant mutant) {
    return reasons.getOrDefault(mutant.key(), "");
  }

  /** Entries that say nothing, or speak of mutants that are no more. */
  List<String> complaints(List<Mutant> mutants) {
    Set<String> keys = mutants.stream().map(Mutant::key).collect(Collectors.toSet());
    List<String> complaints = new ArrayList<>();
    reasons.forEach(
        (key, reason) -> {
          if (!keys.contains(key)) {
            complaints.add("There is no such mutant any more, take its explanation away: " + key);
          } else if (reason.isEmpty()) {
            complaints.add("Say why no test can notice: " + key);
          }
        });
    return complaints;
  }
}
