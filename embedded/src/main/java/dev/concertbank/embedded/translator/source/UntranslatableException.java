package dev.concertbank.embedded.translator.source;

import java.util.List;
import java.util.stream.Collectors;

/** Everything that stopped a translation, so that one run shows all of it. */
public final class UntranslatableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  public UntranslatableException(List<Refusal> refusals) {
    super(
        refusals.stream()
            .map(Refusal::toString)
            .collect(
                Collectors.joining("\n", "The embedded engine cannot run this PL/SQL:\n", "")));
    this.refusals = List.copyOf(refusals);
  }

  public List<Refusal> refusals() {
    return refusals;
  }
}
