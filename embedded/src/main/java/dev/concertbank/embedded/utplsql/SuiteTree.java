package dev.concertbank.embedded.utplsql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts suites into their places in the tree of suitepaths, where they inherit from each other. */
final class SuiteTree {
  private static final SourceLine NOWHERE = new SourceLine("", 0);

  private final List<DraftSuite> drafts;
  private final Problems problems;

  SuiteTree(List<DraftSuite> drafts, Problems problems) {
    this.drafts = drafts;
    this.problems = problems;
  }

  /** What a suite takes over from the ones around it. */
  private record Inherited(String path, Set<String> tags, boolean disabled, boolean rollback) {
    Inherited plus(String step, DraftSuite suite) {
      Set<String> all = new TreeSet<>(tags);
      all.addAll(suite.tags);
      return new Inherited(
          path.isEmpty() ? step : path + "." + step,
          all,
          disabled || suite.disabled,
          suite.automaticRollback == null ? rollback : suite.automaticRollback);
    }
  }

  /** The suites at the top. */
  List<Suite> build() {
    return below("", new Inherited("", Set.of(), false, true));
  }

  private List<Suite> below(String path, Inherited inherited) {
    List<Suite> suites = new ArrayList<>();
    for (String step : steps(path)) {
      String here = path.isEmpty() ? step : path + "." + step;
      DraftSuite draft =
          drafts.stream()
              .filter(d -> d.path().equalsIgnoreCase(here))
              .findFirst()
              .orElseGet(() -> new DraftSuite(step, false, NOWHERE));
      Inherited own = inherited.plus(step, draft);
      suites.add(suite(draft, own, below(here, own)));
    }
    return suites;
  }

  /** The next steps of all paths that go through one. */
  private Set<String> steps(String path) {
    String prefix = path.isEmpty() ? "" : path + ".";
    Set<String> steps = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (DraftSuite draft : drafts) {
      if (draft.path().regionMatches(true, 0, prefix, 0, prefix.length())
          && draft.path().length() > prefix.length()) {
        steps.add(draft.path().substring(prefix.length()).replaceFirst("\\..*", ""));
      }
    }
    return steps;
  }

  private Suite suite(DraftSuite draft, Inherited own, List<Suite> packages) {
    List<SuiteTest> tests = draft.tests.stream().map(test -> test(test, own)).toList();
    List<Suite> children = new ArrayList<>();
    draft.contexts.forEach(c -> children.add(suite(c, own.plus(c.name, c), List.of())));
    children.addAll(packages);
    if (tests.isEmpty() && children.isEmpty()) {
      problems.add(draft.source, draft.name + " has no test", "add one or remove it");
    }
    SourceLine source =
        draft.source == NOWHERE
            ? children.stream().map(Suite::source).min(Comparator.comparing(SourceLine::file)).get()
            : draft.source;
    Map<Hook, List<ProcedureName>> hooks = Map.copyOf(draft.hooks);
    return new Suite(
        own.path(),
        draft.description,
        draft.context,
        hooks,
        own.tags(),
        own.rollback(),
        tests,
        children,
        source);
  }

  private static SuiteTest test(DraftTest draft, Inherited suite) {
    Set<String> tags = new TreeSet<>(suite.tags());
    tags.addAll(draft.tags);
    return new SuiteTest(
        suite.path() + "." + draft.procedure.name(),
        draft.description,
        draft.procedure,
        List.copyOf(draft.beforeTest),
        List.copyOf(draft.afterTest),
        draft.expected,
        tags,
        suite.disabled() || draft.disabled,
        draft.automaticRollback == null ? suite.rollback() : draft.automaticRollback,
        draft.source);
  }
}
