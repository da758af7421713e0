package dev.concertbank.utplsql.mutation;

import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * Which test comes to which routine: a mutant of a routine cannot be noticed by a test that does
 * not call it.
 *
 * @param routinesOfTests what each suite and each JUnit class calls, by name
 */
record Touches(Map<String, Set<String>> routinesOfTests) {

  /** Views and the schema are within everybody's reach. */
  boolean reach(String test, Damage damage) {
    return damage.routines().isEmpty()
        || !Collections.disjoint(
            damage.routines().get(), routinesOfTests.getOrDefault(test, Set.of()));
  }
}
