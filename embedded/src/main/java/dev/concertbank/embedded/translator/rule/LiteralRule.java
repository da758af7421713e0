package dev.concertbank.embedded.translator.rule;

import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDateTimeLiteral;

/** Texts, numbers, booleans and NULL. */
final class LiteralRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    if (node.descendants(ASTDateTimeLiteral.class).nonEmpty()) {
      return r.copy(node);
    }
    String raw = r.raw(node);
    char first = Character.toLowerCase(raw.charAt(0));
    if (first == 'q' && raw.length() > 4 && raw.charAt(1) == '\'') {
      return text(raw.substring(3, raw.length() - 2));
    }
    if (first == '\'') {
      return text(raw.substring(1, raw.length() - 1).replace("''", "'"));
    }
    if (Character.isDigit(first) && Character.isLetter(raw.charAt(raw.length() - 1))) {
      r.refuse(node, "binary floating-point literal " + raw, "use a decimal number");
    }
    return raw;
  }

  /** The empty text is null. A text of several lines is written on one, so that lines stay put. */
  private static String text(String content) {
    if (content.isEmpty()) {
      return "NULL";
    }
    String quoted = content.replace("'", "''");
    return content.contains("\n")
        ? "E'" + quoted.replace("\\", "\\\\").replace("\n", "\\n") + "'"
        : "'" + quoted + "'";
  }
}
