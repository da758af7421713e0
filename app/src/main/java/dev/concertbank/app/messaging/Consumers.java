package dev.concertbank.app.messaging;

import java.util.List;

/** Those that this instance runs; none where messaging is switched off. */
public record Consumers(List<Consumer> all) {
  public Consumers {
    all = List.copyOf(all);
  }
}
