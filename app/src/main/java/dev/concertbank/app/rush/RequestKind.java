package dev.concertbank.app.rush;

/** What a buyer asks for; each kind has its own row in the report. */
enum RequestKind {
  LOOK("look at seats"),
  HOLD("hold seats"),
  PAY("pay"),
  CANCEL("cancel, refund"),
  BALANCE("ask for balance");

  private final String title;

  RequestKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
