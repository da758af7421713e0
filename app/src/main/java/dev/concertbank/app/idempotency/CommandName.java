package dev.concertbank.app.idempotency;

import java.util.Locale;

/** The commands that take an Idempotency-Key. */
public enum CommandName {
  HOLD,
  PAY,
  CANCEL,
  CHARGE;

  /** As in logs and metrics. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
