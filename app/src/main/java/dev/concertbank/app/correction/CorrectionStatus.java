package dev.concertbank.app.correction;

enum CorrectionStatus {
  PROPOSED,
  POSTED,
  REJECTED
}
