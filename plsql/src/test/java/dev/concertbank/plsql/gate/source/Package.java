package dev.concertbank.plsql.gate.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A package: its specification, its body, or both; names in lower case.
 *
 * @param declared the subprograms of the specification
 * @param defined those of the body
 * @param constants of the specification
 */
public record Package(
    String name, List<Subprogram> declared, List<Subprogram> defined, Set<String> constants) {

  /** The subprogram that a caller outside the package, or else inside it, means. */
  public Optional<Subprogram> find(String subprogram) {
    return declared.stream()
        .filter(s -> s.name().equals(subprogram))
        .findFirst()
        .or(() -> defined.stream().filter(s -> s.name().equals(subprogram)).findFirst());
  }

  public boolean isPublic(String subprogram) {
    return declared.stream().anyMatch(s -> s.name().equals(subprogram));
  }
}
