package dev.concertbank.plsql;

/** A parameter of a procedure, as its specification declares it. */
record Parameter(String name, Mode mode, Kind kind) {
  enum Mode {
    IN,
    OUT,
    IN_OUT
  }

  /** What a parameter carries; each engine has its own way to pass it. */
  enum Kind {
    NUMBER,
    TEXT,
    TIME,
    NUMBERS,
    TEXTS
  }

  boolean isRead() {
    return mode != Mode.OUT;
  }

  boolean isReturned() {
    return mode != Mode.IN;
  }
}
