package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.utplsql.Annotation.Level;
import dev.concertbank.embedded.utplsql.Annotation.Name;
import dev.concertbank.embedded.utplsql.PackageOutline.Routine;
import java.util.EnumSet;
import java.util.Set;

/** Reads the annotations right before a procedure: it is a test, or one of a suite's hooks. */
final class ProcedureAnnotations {
  private static final Set<Name> REPEATABLE =
      EnumSet.of(Name.BEFORETEST, Name.AFTERTEST, Name.TAGS);

  private final PackageOutline outline;
  private final CalledProcedures called;
  private final ThrowsReader throwing;
  private final ItemAnnotations items;
  private final Problems problems;

  ProcedureAnnotations(
      PackageOutline outline, CalledProcedures called, ThrowsReader throwing, Problems problems) {
    this.outline = outline;
    this.called = called;
    this.throwing = throwing;
    this.items = new ItemAnnotations(problems);
    this.problems = problems;
  }

  /** Adds what a group makes of its procedure to the suite or context around it. */
  void read(AnnotationGroup group, Routine routine, DraftSuite suite) {
    SourceLine at = outline.at(routine.line());
    ProcedureName procedure = new ProcedureName(outline.name(), routine.name());
    called.checkCallable(routine, at);
    refuseMisplaced(group);
    if (group.find(Name.TEST).isPresent()) {
      suite.tests.add(test(group, new DraftTest(procedure, at)));
    } else {
      hooks(group, procedure, suite);
    }
  }

  private void refuseMisplaced(AnnotationGroup group) {
    Set<Name> seen = EnumSet.noneOf(Name.class);
    for (Annotation annotation : group.annotations()) {
      if (!annotation.name().isAllowed(Level.PROCEDURE)) {
        problems.add(
            annotation.at(),
            annotation.name() + " right before a procedure",
            "it is the package's: put an empty line after it");
      }
      if (!seen.add(annotation.name()) && !REPEATABLE.contains(annotation.name())) {
        items.duplicate(annotation);
      }
    }
  }

  private DraftTest test(AnnotationGroup group, DraftTest test) {
    for (Annotation a : group.annotations()) {
      switch (a.name()) {
        case TEST -> test.description = a.text().isEmpty() ? test.description : a.text();
        case DISABLED -> test.disabled = true;
        case TAGS -> items.tags(a, test.tags);
        case ROLLBACK -> test.automaticRollback = items.automaticRollback(a);
        case THROWS -> test.expected = throwing.read(a);
        case BEFORETEST -> test.beforeTest.addAll(called.listed(a, outline.name()));
        case AFTERTEST -> test.afterTest.addAll(called.listed(a, outline.name()));
        case BEFOREALL, AFTERALL, BEFOREEACH, AFTEREACH ->
            problems.add(a.at(), a.name() + " together with --%test", "it is one or the other");
        default -> {
          // Reported as misplaced, or the display name, which wins over the test's own text.
        }
      }
    }
    group.find(Name.DISPLAYNAME).ifPresent(a -> test.description = items.displayName(a));
    return test;
  }

  private void hooks(AnnotationGroup group, ProcedureName procedure, DraftSuite suite) {
    if (group.annotations().stream().noneMatch(a -> a.name().isHook())) {
      problems.add(group.at(), "annotations of " + procedure.name() + " without --%test", "add it");
    }
    for (Annotation a : group.annotations()) {
      if (a.name().isHook()) {
        items.noText(a);
        suite.add(Hook.valueOf(a.name().name()), procedure);
      } else if (a.name().isAllowed(Level.PROCEDURE)) {
        problems.add(a.at(), a.name() + " of a procedure that is no test", "leave it out");
      }
    }
  }
}
