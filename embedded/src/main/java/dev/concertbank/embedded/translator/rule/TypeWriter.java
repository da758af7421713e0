package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.PgStatement;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType;
import java.util.stream.Collectors;
import net.sourceforge.pmd.lang.ast.Node;

/**
 * Creates types. The runtime looks up the types of columns, because PostgreSQL takes %TYPE in
 * routines only.
 */
final class TypeWriter {
  private TypeWriter() {}

  static void write(PgType type, Node at, Rendering r) {
    if (type.kind() == PgType.Kind.CURSOR) {
      return;
    }
    int line = r.source().lineOf(Tree.start(at));
    r.emit(PgStatement.of(r.source().name(), line, ddl(type)));
  }

  private static String ddl(PgType type) {
    if (type.isCollection()) {
      return call("create_collection", type.name(), "'" + type.element().name() + "'");
    }
    if (type.isRecord() && type.element() == null) {
      String fields =
          type.fields().entrySet().stream()
              .map(f -> "'" + f.getKey() + "', '" + f.getValue().name() + "'")
              .collect(Collectors.joining(", "));
      return call("create_record", type.name(), "ARRAY[" + fields + "]");
    }
    return call("create_subtype", type.name(), "'" + type.element().name() + "'");
  }

  private static String call(String function, String name, String rest) {
    return "SELECT ora." + function + "('" + name + "', " + rest + ")";
  }
}
