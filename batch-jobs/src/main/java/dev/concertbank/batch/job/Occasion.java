package dev.concertbank.batch.job;

/** What tells the runs of a job apart. */
public enum Occasion {
  /** The moment: each start is a new run, and what a crash left undone the next run does. */
  MOMENT,
  /** The date: done once, and never again; a start goes on where the last attempt stopped. */
  DATE,
  /** The date and a number: a start goes on with an unfinished run, or is one more of that date. */
  DATE_AND_NUMBER
}
