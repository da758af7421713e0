package dev.concertbank.app.correction;

/** What a correction mends. */
enum CorrectionKind {
  /** Money is in the wrong place: the balance changes, and the ledger has why. */
  MONEY,
  /** The balance is right and its entry is missing. */
  ENTRY;

  static CorrectionKind of(int balanceToo) {
    return balanceToo == 1 ? MONEY : ENTRY;
  }
}
