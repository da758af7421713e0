package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.source.PlsqlParser;
import dev.concertbank.embedded.translator.source.Refusals;
import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.liquibase.CodeFile;
import dev.concertbank.utplsql.mutation.operator.Operator;
import dev.concertbank.utplsql.mutation.operator.Replacement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTForAllStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTSqlStatement;

/** The mutants of package bodies and views. */
final class PlsqlMutants {
  private final List<Operator> operators;

  PlsqlMutants(List<Operator> operators) {
    this.operators = operators;
  }

  List<Mutant> of(List<CodeFile> code) {
    List<Mutant> mutants = new ArrayList<>();
    try (PlsqlParser parser = new PlsqlParser()) {
      for (CodeFile file : code) {
        if (file.path().endsWith(".pkb") || file.path().contains("/view/")) {
          mutants.addAll(new OneFile(file, parser).mutants());
        }
      }
    }
    return mutants;
  }

  private final class OneFile {
    private final CodeFile file;
    private final PlsqlParser parser;
    private final SourceText source;
    private final Node root;
    private final List<Mutant> found = new ArrayList<>();
    private final Set<Change> changes = new HashSet<>();
    private final Map<String, Integer> occurrences = new HashMap<>();

    OneFile(CodeFile file, PlsqlParser parser) {
      this.file = file;
      this.parser = parser;
      this.source = new SourceText(new PlsqlFile(file.path(), file.text()));
      Refusals refusals = new Refusals();
      this.root = parser.parse(source, refusals).orElse(null);
      refusals.throwIfAny();
    }

    List<Mutant> mutants() {
      look(root);
      return found;
    }

    private void look(Node node) {
      for (Operator operator : operators) {
        operator.finder().at(node, source).forEach(replacement -> add(operator, replacement));
      }
      lookInto(node);
      // PMD skips over the statement of a FORALL; parsed alone it has a tree.
      if (node instanceof ASTSqlStatement && node.getParent() instanceof ASTForAllStatement) {
        parser
            .parseStatement(source, Tree.start(node), Tree.end(node), new Refusals())
            .ifPresent(this::lookInto);
      }
    }

    private void lookInto(Node node) {
      for (int i = 0; i < node.getNumChildren(); i++) {
        look(node.getChild(i));
      }
    }

    private void add(Operator operator, Replacement r) {
      Change.Text change = new Change.Text(file.path(), r.from(), r.to(), r.text());
      if (!changes.add(change)) {
        return;
      }
      String head = source.slice(r.from() - source.columnOf(r.from()) + 1, r.from());
      String tail = source.slice(r.to(), lineEnd(r.to()));
      String before = oneLine(head + source.slice(r.from(), r.to()) + tail);
      String after = oneLine(head + r.text() + tail);
      String place = place(r.from());
      int times =
          occurrences.merge(place + operator.name() + before + "->" + after, 1, Integer::sum);
      int line = source.lineOf(r.from());
      found.add(
          new Mutant(
              operator.name(), r.guard(), place, file.path(), line, before, after, times, change));
    }

    private int lineEnd(int offset) {
      int end = source.text().indexOf('\n', offset);
      return end < 0 ? source.text().length() : end;
    }

    /** The subprogram around an offset, else the view. */
    private String place(int offset) {
      String name = file.path().replaceFirst(".*/", "").replaceFirst("\\..*", "");
      for (ASTProgramUnit unit : root.descendants(ASTProgramUnit.class)) {
        if (Tree.start(unit) <= offset && offset < Tree.end(unit)) {
          Node declared = unit.descendants(ASTObjectNameDeclaration.class).firstOrThrow();
          return name + "." + Tree.name(declared);
        }
      }
      return name;
    }
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
