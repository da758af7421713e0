package dev.concertbank.app.rush;

import java.util.List;

/** What the rush is about: one date, and the sections of its house. */
record Sale(long scheduleId, List<String> sections) {}
