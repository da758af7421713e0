package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.utplsql.Annotation.Level;
import dev.concertbank.embedded.utplsql.Annotation.Name;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads the annotations of a package or context: those that are not right before a procedure. */
final class PackageAnnotations {
  private static final Set<Name> REPEATABLE =
      EnumSet.of(
          Name.CONTEXT,
          Name.ENDCONTEXT,
          Name.TAGS,
          Name.BEFOREALL,
          Name.AFTERALL,
          Name.BEFOREEACH,
          Name.AFTEREACH);

  private final PackageOutline outline;
  private final CalledProcedures called;
  private final ItemAnnotations items;
  private final Problems problems;

  PackageAnnotations(PackageOutline outline, CalledProcedures called, Problems problems) {
    this.outline = outline;
    this.called = called;
    this.items = new ItemAnnotations(problems);
    this.problems = problems;
  }

  /** Applies an annotation to the package or context that it stands in. */
  void read(Annotation a, DraftSuite suite, boolean inContext) {
    if (!a.name().isAllowed(Level.PACKAGE)) {
      problems.add(
          a.at(),
          a.name() + " that belongs to no procedure",
          "put it on the line before one, without an empty line or a comment between");
      return;
    }
    if (!suite.seen.add(a.name()) && !REPEATABLE.contains(a.name())) {
      items.duplicate(a);
    }
    switch (a.name()) {
      case SUITE, SUITEPATH -> ofPackage(a, suite, inContext);
      case NAME -> contextName(a, suite, inContext);
      case DISPLAYNAME -> suite.description = items.displayName(a);
      case DISABLED -> suite.disabled = true;
      case TAGS -> items.tags(a, suite.tags);
      case ROLLBACK -> suite.automaticRollback = items.automaticRollback(a);
      case BEFOREALL, AFTERALL, BEFOREEACH, AFTEREACH ->
          called
              .listed(a, outline.name())
              .forEach(p -> suite.add(Hook.valueOf(a.name().name()), p));
      default -> throw new IllegalArgumentException(a.name() + " opens or closes a context");
    }
  }

  private void ofPackage(Annotation a, DraftSuite suite, boolean inContext) {
    if (inContext) {
      problems.add(a.at(), a.name() + " in a context", "put it before the first --%context");
    } else if (a.name() == Name.SUITE) {
      describe(a, suite);
    } else if (a.text().matches("[\\w$#]+(\\.[\\w$#]+)*")) {
      suite.suitepath = a.text();
    } else {
      problems.add(a.at(), "--%suitepath(" + a.text() + ")", "give names with dots between them");
    }
  }

  /** A display name wins, whether it comes before or after. */
  private static void describe(Annotation a, DraftSuite suite) {
    if (!a.text().isEmpty() && !suite.seen.contains(Name.DISPLAYNAME)) {
      suite.description = a.text();
    }
  }

  private void contextName(Annotation a, DraftSuite suite, boolean inContext) {
    if (!inContext) {
      problems.add(a.at(), "--%name outside a context", "a suite is named as its package");
    } else if (!a.text().matches("[^\\s.]+")) {
      problems.add(a.at(), "--%name(" + a.text() + ")", "give a name without blanks and dots");
    } else {
      suite.name = a.text();
    }
  }

  /** A context in a suite, named by its place until {@code --%name} names it. */
  DraftSuite context(Annotation a, DraftSuite parent) {
    DraftSuite context = new DraftSuite("context_#" + (parent.contexts.size() + 1), true, a.at());
    describe(a, context);
    parent.contexts.add(context);
    return context;
  }

  void checkNames(DraftSuite suite) {
    for (DraftSuite context : suite.contexts) {
      Optional<DraftSuite> other =
          suite.contexts.stream()
              .filter(c -> c != context && c.name.equalsIgnoreCase(context.name))
              .findFirst();
      if (other.isPresent()) {
        problems.add(
            context.source, "two contexts named " + context.name, "give one another --%name");
      }
      checkNames(context);
    }
  }
}
