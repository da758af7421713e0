package dev.concertbank.embedded.utplsql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A suite: a package, a context in it, or a step of a suitepath.
 *
 * @param path its place, such as {@code concertbank.seats.test_seat_hold}
 * @param context whether it is a part of a package
 * @param hooks its own procedures; those of the suites around it apply too
 * @param source where it is declared; of a step that only paths name, the first of its suites
 */
public record Suite(
    String path,
    String description,
    boolean context,
    Map<Hook, List<ProcedureName>> hooks,
    Set<String> tags,
    boolean automaticRollback,
    List<SuiteTest> tests,
    List<Suite> children,
    SourceLine source) {

  List<ProcedureName> calls(Hook hook) {
    return hooks.getOrDefault(hook, List.of());
  }

  /** Its tests and those of the suites in it. */
  public Stream<SuiteTest> allTests() {
    return Stream.concat(tests.stream(), children.stream().flatMap(Suite::allTests));
  }
}
