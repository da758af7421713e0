package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.PgStatement;
import dev.concertbank.embedded.translator.source.Part;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.Scope;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;

/** {@code DECLARE .. BEGIN .. END;}, run when it is deployed: a DO block, in its place. */
final class AnonymousBlock {
  private static final String NAME = "anonymous";

  private final Rendering r;

  AnonymousBlock(Rendering r) {
    this.r = r;
  }

  void write(Node block) {
    r.enterPackage("", r.program().schema());
    r.enterRoutine(new Routine(NAME, null, false));
    Scope scope = new Scope(r.scope());
    String text =
        r.inside(
            scope,
            () -> {
              LocalDeclarations.read(block, scope, r);
              HalfDoneWork.check(block, r);
              return body(block);
            });
    int line = r.source().lineOf(Tree.start(block));
    r.emit(new PgStatement(r.source().name(), line, "DO $plsql$", line, text, "$plsql$"));
  }

  private String body(Node block) {
    List<Part> parts = Tree.parts(block);
    Part begin = parts.stream().filter(part -> part.is("BEGIN")).findFirst().orElseThrow();
    Part end = parts.stream().filter(part -> part.is("END")).reduce((a, b) -> b).orElseThrow();
    int from = parts.get(0).is("DECLARE") ? parts.get(0).end() : Tree.start(block);
    String declared = r.between(block, from, begin.start());
    String statements = r.between(block, begin.end(), end.start());
    return " #variable_conflict use_column DECLARE "
        + r.routine().declarations()
        + declared
        + "BEGIN"
        + statements
        + "END;";
  }
}
