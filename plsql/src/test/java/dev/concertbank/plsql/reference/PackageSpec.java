package dev.concertbank.plsql.reference;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.plsql.reference.PlsqlSources.Source;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTAccessibleByClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageSpecification;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTQualifiedName;

/**
 * What a package promises.
 *
 * @param accessibleBy the only packages that may use it; empty if all may
 * @param constants their declarations
 */
record PackageSpec(
    String name,
    String path,
    PackageHeader header,
    List<String> accessibleBy,
    List<String> constants,
    List<Subprogram> subprograms) {

  /** Error codes are on the page of errors. */
  private static final Pattern CONSTANT = Pattern.compile("  c_\\w+ +CONSTANT .*(?<!-20\\d{3});");

  static PackageSpec of(Source source) {
    Node unit = source.tree().descendants(ASTPackageSpecification.class).firstOrThrow();
    String name = Tree.name(unit.firstChild(ASTObjectNameDeclaration.class));
    return new PackageSpec(
        name,
        source.path(),
        PackageHeader.of(head(source.text())),
        accessibleBy(unit.firstChild(ASTAccessibleByClause.class)),
        source.text().lines().filter(CONSTANT.asMatchPredicate()).map(String::strip).toList(),
        unit.descendants(ASTProgramUnit.class).toList(node -> Subprogram.of(source, name, node)));
  }

  /** The comment under the line that ends in AS. */
  private static List<String> head(String text) {
    return Arrays.stream(text.split("\n"))
        .map(String::strip)
        .dropWhile(line -> !line.endsWith(" AS"))
        .skip(1)
        .takeWhile(line -> line.startsWith("--"))
        .toList();
  }

  private static List<String> accessibleBy(ASTAccessibleByClause clause) {
    return clause == null ? List.of() : clause.children(ASTQualifiedName.class).toList(Tree::name);
  }
}
