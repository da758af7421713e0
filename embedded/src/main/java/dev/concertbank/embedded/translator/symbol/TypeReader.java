package dev.concertbank.embedded.translator.symbol;

import dev.concertbank.embedded.translator.source.Reporter;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDatatype;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTFieldDeclaration;

/** Reads SUBTYPE and TYPE: records, nested tables and tables indexed by integers. */
final class TypeReader {
  private final TypeNames types;
  private final Reporter reporter;

  TypeReader(TypeNames types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  PgType read(Node definition, Scope scope, String prefix) {
    List<String> words = Tree.words(definition);
    String name = prefix + Tree.name(definition.getChild(0));
    if (words.get(0).equals("SUBTYPE")) {
      return subtype(name, definition, scope);
    }
    return switch (words.get(3)) {
      case "RECORD" -> record(name, definition, scope);
      case "TABLE" -> table(name, definition, scope);
      case "REF" -> PgType.scalar("refcursor", Kind.CURSOR);
      default -> {
        reporter.refuse(definition, "TYPE .. IS " + words.get(3), "use RECORD or TABLE OF");
        yield PgType.scalar("text", Kind.TEXT);
      }
    };
  }

  private PgType subtype(String name, Node definition, Scope scope) {
    PgType base = types.of(definition.firstChild(ASTDatatype.class), scope);
    if (Tree.hasWord(definition, "RANGE") || Tree.hasWord(definition, "NOT")) {
      reporter.refuse(
          definition, "SUBTYPE with RANGE or NOT NULL", "check the value where it is set");
    }
    PgType element = base.isCollection() ? base.element() : base;
    return new PgType(name, base.kind(), element, base.fields());
  }

  private PgType record(String name, Node definition, Scope scope) {
    Map<String, PgType> fields = new LinkedHashMap<>();
    for (ASTFieldDeclaration field : definition.children(ASTFieldDeclaration.class)) {
      if (field.children(ASTExpression.class).nonEmpty()) {
        reporter.refuse(field, "default of a record's field", "assign it after the declaration");
      }
      fields.put(
          Tree.name(field.getChild(0)), types.of(field.firstChild(ASTDatatype.class), scope));
    }
    return PgType.record(name, fields);
  }

  private PgType table(String name, Node definition, Scope scope) {
    List<ASTDatatype> datatypes = definition.children(ASTDatatype.class).toList();
    PgType element = types.of(datatypes.get(0), scope);
    boolean indexed = datatypes.size() > 1;
    if (indexed && types.of(datatypes.get(1), scope).kind() != Kind.INTEGER) {
      reporter.refuse(definition, "INDEX BY a text", "use INDEX BY PLS_INTEGER or a table");
    }
    if (element.name().equals("record")) {
      reporter.refuse(
          definition, "TABLE OF a cursor's row", "declare a RECORD type with its columns");
    }
    return PgType.collection(name, element, indexed);
  }
}
