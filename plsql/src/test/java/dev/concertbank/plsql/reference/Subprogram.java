package dev.concertbank.plsql.reference;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.plsql.reference.PlsqlSources.Source;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDatatype;
import net.sourceforge.pmd.lang.plsql.ast.ASTFormalParameter;
import net.sourceforge.pmd.lang.plsql.ast.ASTMethodDeclarator;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;

/**
 * A public procedure or function.
 *
 * @param signature as it stands in the specification
 */
record Subprogram(
    String owner,
    String name,
    boolean function,
    String signature,
    List<Parameter> parameters,
    SpecComment comment) {

  private static final Pattern EXCEPTION = Pattern.compile("\\be_\\w+");

  /** A parameter, its direction (IN, OUT, IN OUT) and its type, as they stand. */
  record Parameter(String name, String mode, String type) {}

  static Subprogram of(Source source, String owner, ASTProgramUnit unit) {
    ASTMethodDeclarator head = unit.firstChild(ASTMethodDeclarator.class);
    return new Subprogram(
        owner,
        Tree.name(head.firstChild(ASTObjectNameDeclaration.class)),
        Tree.words(head).get(0).equals("FUNCTION"),
        source.slice(head).replace("\n  ", "\n"),
        head.descendants(ASTFormalParameter.class).toList(node -> parameter(source, node)),
        SpecComment.of(source.commentAbove(Tree.start(unit))));
  }

  private static Parameter parameter(Source source, ASTFormalParameter node) {
    List<String> modes =
        Tree.parts(node).stream()
            .map(part -> part.word())
            .filter(List.of("IN", "OUT")::contains)
            .toList();
    Node type = node.firstChild(ASTDatatype.class);
    return new Parameter(
        Tree.name(node.getChild(0)),
        modes.isEmpty() ? "IN" : String.join(" ", modes),
        source.slice(type));
  }

  String qualified() {
    return owner + "." + name;
  }

  /** The exceptions that the comment names. */
  Stream<String> raises() {
    return EXCEPTION.matcher(comment.about("raises")).results().map(match -> match.group());
  }
}
