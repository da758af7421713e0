package dev.concertbank.app.rush;

/** A row of {@code invariant_break_v}. */
record InvariantBreak(String invariant, String subject, String expected, String found) {}
