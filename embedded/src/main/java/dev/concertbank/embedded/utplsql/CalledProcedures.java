package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.utplsql.PackageOutline.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the procedures that annotations name. */
final class CalledProcedures {
  private final Map<String, PackageOutline> packages;
  private final Problems problems;

  CalledProcedures(Map<String, PackageOutline> packages, Problems problems) {
    this.packages = packages;
    this.problems = problems;
  }

  /** The procedures {@code [package.]procedure} that an annotation lists. */
  List<ProcedureName> listed(Annotation annotation, String ownPackage) {
    if (annotation.text().isEmpty()) {
      problems.add(
          annotation.at(),
          annotation.name() + " that belongs to no procedure",
          "name procedures in brackets, or put it on the line before one");
    }
    List<ProcedureName> found = new ArrayList<>();
    for (String item : annotation.items()) {
      String[] names = item.toLowerCase(Locale.ROOT).split("\\.", -1);
      String owner = names.length == 2 ? names[0] : ownPackage;
      Routine routine =
          names.length <= 2 && packages.containsKey(owner)
              ? packages.get(owner).routines().get(names[names.length - 1])
              : null;
      if (routine == null) {
        problems.add(
            annotation.at(),
            annotation.name() + " names " + item,
            "there is no such public procedure; write procedure or package.procedure");
      } else {
        checkCallable(routine, annotation.at());
        found.add(new ProcedureName(owner, routine.name()));
      }
    }
    return found;
  }

  /** utPLSQL calls procedures and passes nothing. */
  void checkCallable(Routine routine, SourceLine at) {
    if (!routine.procedure()) {
      problems.add(at, routine.name() + " is a function", "make it a procedure");
    }
    if (routine.parameters() > 0) {
      problems.add(at, routine.name() + " has parameters", "utPLSQL passes none");
    }
  }
}
