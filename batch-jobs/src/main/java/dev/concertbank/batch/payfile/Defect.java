package dev.concertbank.batch.payfile;

/** What can be wrong with a file that is made to try the job. */
enum Defect {
  /** A line for a payment that we do not have. */
  MISSING_HERE,
  /** A payment without its line. */
  MISSING_THERE,
  /** A line that stands there twice. */
  DUPLICATE,
  /** A payment that failed at the provider. */
  STATUS,
  /** A won too much. */
  AMOUNT,
  /** A payment that the provider had a day later. */
  LATE,
  /** A line with too few columns. */
  UNREADABLE
}
