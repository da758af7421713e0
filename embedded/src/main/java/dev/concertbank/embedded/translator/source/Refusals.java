package dev.concertbank.embedded.translator.source;

import java.util.List;
import java.util.TreeSet;

/** Collects refusals; nothing is translated when there is one. */
public final class Refusals {
  private final TreeSet<Refusal> found = new TreeSet<>();

  public void add(SourceText source, int offset, String construct, String remedy) {
    found.add(
        new Refusal(
            source.name(), source.lineOf(offset), source.columnOf(offset), construct, remedy));
  }

  public void add(Refusal refusal) {
    found.add(refusal);
  }

  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new UntranslatableException(List.copyOf(found));
    }
  }
}
