package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.PgStatement;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PackageSymbols;
import dev.concertbank.embedded.translator.symbol.Symbol;
import dev.concertbank.embedded.translator.symbol.Symbol.Constant;
import dev.concertbank.embedded.translator.symbol.Symbol.NamedType;
import dev.concertbank.embedded.translator.symbol.Symbol.Routine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sourceforge.pmd.lang.ast.Node;

/**
 * GRANT. What is executed in Oracle is a package; here it is each public routine and constant of
 * it.
 */
final class GrantWriter {
  private final Rendering r;

  GrantWriter(Rendering r) {
    this.r = r;
  }

  void write(Node unit) {
    List<String> words = Tree.words(unit);
    int on = words.indexOf("ON");
    int to = words.indexOf("TO");
    if (on < 0 || to != on + 2 || words.contains("OPTION")) {
      r.refuse(unit, "GRANT of another form", "write GRANT privilege ON object TO role");
      return;
    }
    String object = words.get(on + 1).toLowerCase(Locale.ROOT);
    String roles = lower(words.subList(to + 1, words.size()));
    switch (String.join(" ", words.subList(1, on))) {
      case "EXECUTE" -> execute(unit, object, roles);
      // Who may SELECT in PostgreSQL may not lock: that is Oracle's READ, and less than its SELECT.
      case "READ" -> emit(unit, "GRANT SELECT ON " + object + " TO " + roles);
      case "SELECT", "INSERT", "UPDATE" -> ofTable(unit, words.get(1), object, roles);
      default ->
          r.refuse(
              unit,
              "GRANT of another privilege",
              "grant READ on a view (SELECT would let the role lock its rows), EXECUTE on a package");
    }
  }

  /**
   * Of tables, what Oracle calls so; of sequences, Oracle's SELECT is the next number. What is a
   * view is for readers, and they have READ.
   */
  private void ofTable(Node unit, String privilege, String object, String roles) {
    if (object.endsWith("_v")) {
      r.refuse(unit, "GRANT " + privilege + " ON a view", "grant READ: it locks no rows");
    } else if (object.endsWith("_seq")) {
      emit(unit, "GRANT USAGE ON SEQUENCE " + object + " TO " + roles);
    } else {
      emit(unit, "GRANT " + privilege + " ON TABLE " + object + " TO " + roles);
    }
  }

  private void execute(Node unit, String object, String roles) {
    Optional<PackageSymbols> symbols = r.program().findPackage(object);
    if (r.program().schema().find(object, NamedType.class).isPresent()) {
      emit(unit, "GRANT USAGE ON TYPE " + object + " TO " + roles);
    } else if (symbols.isPresent()) {
      emit(unit, "GRANT USAGE ON SCHEMA " + object + " TO " + roles);
      String routines =
          symbols.get().spec().names().values().stream()
              .flatMap(symbol -> callable(symbol).stream())
              .collect(Collectors.joining(", "));
      if (!routines.isEmpty()) {
        emit(unit, "GRANT EXECUTE ON ROUTINE " + routines + " TO " + roles);
      }
    } else {
      r.refuse(unit, "GRANT EXECUTE ON " + object, "deploy the package or type before its grant");
    }
  }

  private static Optional<String> callable(Symbol symbol) {
    if (symbol instanceof Routine routine) {
      return Optional.of(routine.qualified());
    }
    return symbol instanceof Constant constant ? Optional.of(constant.call()) : Optional.empty();
  }

  private static String lower(List<String> words) {
    return words.stream()
        .filter(w -> !w.equals(";"))
        .map(w -> w.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private void emit(Node at, String sql) {
    r.emit(PgStatement.of(r.source().name(), r.source().lineOf(Tree.start(at)), sql));
  }
}
