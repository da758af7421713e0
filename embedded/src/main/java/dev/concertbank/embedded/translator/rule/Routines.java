package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.symbol.PackageSymbols;
import dev.concertbank.embedded.translator.symbol.Symbol;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;

/** Finds the member of a package that a name refers to. */
final class Routines {
  private Routines() {}

  static Optional<Symbol.Routine> find(List<String> names, Node at, Rendering r) {
    return member(names, at, r)
        .filter(Symbol.Routine.class::isInstance)
        .map(Symbol.Routine.class::cast);
  }

  /** Whatever a name of one to three parts stands for, other than a variable's field. */
  static Optional<Symbol> member(List<String> names, Node at, Rendering r) {
    if (names.size() == 1) {
      return r.scope().find(names.get(0));
    }
    if (names.size() == 3) {
      return ObjectMethods.ofType(names, r);
    }
    if (names.size() != 2) {
      return Optional.empty();
    }
    Optional<PackageSymbols> owner = r.program().findPackage(names.get(0));
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    PackageSymbols symbols = owner.get();
    boolean own = symbols.name().equals(r.packageName());
    Optional<Symbol> found = (own ? symbols.body() : symbols.spec()).find(names.get(1));
    if (found.isPresent() && !symbols.isOpenTo(r.packageName())) {
      r.refuse(
          at,
          "use of " + String.join(".", names),
          "add this package to the ACCESSIBLE BY clause of " + symbols.name());
    }
    return found;
  }
}
