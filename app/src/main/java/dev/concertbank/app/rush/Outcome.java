package dev.concertbank.app.rush;

/** How a buyer's evening ended. */
enum Outcome {
  BOUGHT("bought"),
  REFUNDED("bought, then refunded"),
  ABANDONED("held, then walked away"),
  LAPSED("held, paid too late"),
  SOLD_OUT("found nothing left"),
  OUTRUN("gave up after losing every race"),
  FAILED("got an answer nobody expects");

  private final String title;

  Outcome(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
