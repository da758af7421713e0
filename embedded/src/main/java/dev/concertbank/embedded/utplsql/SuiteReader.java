package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.utplsql.Annotation.Name;
import dev.concertbank.embedded.utplsql.PackageOutline.Routine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the suite that a package is, if it is one. */
final class SuiteReader {
  private final PackageOutline outline;
  private final PackageAnnotations packageLevel;
  private final ProcedureAnnotations procedureLevel;
  private final Problems problems;
  private final Deque<DraftSuite> open = new ArrayDeque<>();

  SuiteReader(PackageOutline outline, Map<String, PackageOutline> packages, Problems problems) {
    CalledProcedures called = new CalledProcedures(packages, problems);
    this.outline = outline;
    this.problems = problems;
    this.packageLevel = new PackageAnnotations(outline, called, problems);
    this.procedureLevel =
        new ProcedureAnnotations(outline, called, new ThrowsReader(packages, problems), problems);
  }

  Optional<DraftSuite> read() {
    List<AnnotationGroup> groups = new AnnotationReader(outline, problems).read();
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    DraftSuite suite = new DraftSuite(outline.name(), false, outline.at(outline.line()));
    open.push(suite);
    groups.forEach(this::group);
    if (open.size() > 1) {
      problems.add(open.peek().source, "--%context without its end", "add --%endcontext");
    }
    if (!suite.seen.contains(Name.SUITE)) {
      problems.add(groups.get(0).at(), "annotations in a package that is no suite", "add --%suite");
    }
    packageLevel.checkNames(suite);
    return Optional.of(suite);
  }

  private void group(AnnotationGroup group) {
    Optional<Routine> routine = group.routine();
    if (routine.isPresent()) {
      procedureLevel.read(group, routine.get(), open.element());
    } else {
      group.annotations().forEach(this::ofPackage);
    }
  }

  private void ofPackage(Annotation annotation) {
    if (annotation.name() == Name.CONTEXT) {
      open.push(packageLevel.context(annotation, open.element()));
    } else if (annotation.name() == Name.ENDCONTEXT && open.size() > 1) {
      open.pop();
    } else if (annotation.name() == Name.ENDCONTEXT) {
      problems.add(annotation.at(), "--%endcontext without --%context", "leave it out");
    } else {
      packageLevel.read(annotation, open.element(), open.size() > 1);
    }
  }
}
