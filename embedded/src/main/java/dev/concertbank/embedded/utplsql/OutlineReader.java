package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.source.PlsqlParser;
import dev.concertbank.embedded.translator.source.Refusals;
import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.utplsql.PackageOutline.Routine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeclarativeSection;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTFormalParameter;
import net.sourceforge.pmd.lang.plsql.ast.ASTMethodDeclarator;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageSpecification;
import net.sourceforge.pmd.lang.plsql.ast.ASTPragma;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTVariableOrConstantDeclarator;
import net.sourceforge.pmd.lang.plsql.ast.ASTVariableOrConstantInitializer;

/** Reads the specifications among PL/SQL files. */
final class OutlineReader {
  private OutlineReader() {}

  /** By their names, in the order of the files. */
  static Map<String, PackageOutline> read(List<PlsqlFile> files) {
    Refusals refusals = new Refusals();
    Map<String, PackageOutline> outlines = new LinkedHashMap<>();
    try (PlsqlParser parser = new PlsqlParser()) {
      for (PlsqlFile file : files) {
        if (file.name().endsWith(".pks")) {
          SourceText source = new SourceText(file);
          parser
              .parse(source, refusals)
              .ifPresent(
                  root -> specifications(source, root).forEach(o -> outlines.put(o.name(), o)));
        }
      }
    }
    refusals.throwIfAny();
    return outlines;
  }

  private static List<PackageOutline> specifications(SourceText source, Node root) {
    List<PackageOutline> found = new ArrayList<>();
    root.children(ASTPackageSpecification.class).forEach(s -> found.add(outline(source, s)));
    return found;
  }

  private static PackageOutline outline(SourceText source, Node spec) {
    PackageOutline outline =
        new PackageOutline(
            source,
            Tree.name(spec.firstChild(ASTObjectNameDeclaration.class)),
            source.lineOf(Tree.start(spec)),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    Node section = spec.firstChild(ASTDeclarativeSection.class);
    if (section != null) {
      section.children().forEach(unit -> declaration(outline, unit.getChild(0)));
    }
    return outline;
  }

  private static void declaration(PackageOutline outline, Node declaration) {
    if (declaration instanceof ASTProgramUnit unit) {
      Routine routine = routine(outline, unit);
      outline.routines().put(routine.name(), routine);
    } else if (declaration instanceof ASTExceptionDeclaration) {
      outline.exceptions().put(Tree.name(declaration.getChild(0)), Optional.empty());
    } else if (declaration instanceof ASTPragma) {
      pragma(outline, declaration);
    } else {
      declaration
          .descendantsOrSelf()
          .filterIs(ASTVariableOrConstantDeclarator.class)
          .forEach(declarator -> constant(outline, declarator));
    }
  }

  private static Routine routine(PackageOutline outline, ASTProgramUnit unit) {
    ASTMethodDeclarator head = unit.firstChild(ASTMethodDeclarator.class);
    return new Routine(
        Tree.name(head.firstChild(ASTObjectNameDeclaration.class)),
        Tree.words(head).get(0).equals("PROCEDURE"),
        head.descendants(ASTFormalParameter.class).count(),
        outline.source().lineOf(Tree.start(unit)));
  }

  /** {@code PRAGMA EXCEPTION_INIT(e_name, -20101)}. */
  private static void pragma(PackageOutline outline, Node pragma) {
    List<String> words = Tree.words(pragma);
    if (words.get(1).equals("EXCEPTION_INIT") && words.contains("-")) {
      String name = words.get(3).toLowerCase(java.util.Locale.ROOT);
      int number = -Integer.parseInt(words.get(words.indexOf("-") + 1));
      outline.exceptions().put(name, Optional.of(number));
    }
  }

  private static void constant(PackageOutline outline, Node declarator) {
    Node value = declarator.firstChild(ASTVariableOrConstantInitializer.class);
    String text =
        value == null
            ? ""
            : outline.source().slice(Tree.start(value.getChild(0)), Tree.end(value.getChild(0)));
    if (text.matches("-?\\s*\\d{1,9}")) {
      int number = Integer.parseInt(text.replaceAll("\\s", ""));
      outline.constants().put(Tree.name(declarator.getChild(0)), number);
    }
  }
}
