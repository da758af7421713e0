package dev.concertbank.app.correction;

enum BreakStatus {
  OPEN,
  CLOSED
}
