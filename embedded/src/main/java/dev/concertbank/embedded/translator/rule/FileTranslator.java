package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.PgStatement;
import dev.concertbank.embedded.translator.Probe;
import dev.concertbank.embedded.translator.Translation;
import dev.concertbank.embedded.translator.source.PlsqlParser;
import dev.concertbank.embedded.translator.source.Refusals;
import dev.concertbank.embedded.translator.source.Reporter;
import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.Program;
import dev.concertbank.embedded.translator.symbol.UnitReader;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageBody;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;

/** Translates files in two rounds: first what all of them declare, then what they do. */
public final class FileTranslator {
  private final Program program = new Program();
  private final Effects effects = new Effects();
  private final List<PgStatement> checks = new ArrayList<>();
  private final PlsqlParser parser;
  private final Probe probe;
  private final Refusals refusals;

  public FileTranslator(PlsqlParser parser, Probe probe, Refusals refusals) {
    this.parser = parser;
    this.probe = probe;
    this.refusals = refusals;
  }

  /** Learns what a file declares. */
  public void read(SourceText source, Node root) {
    UnitReader reader = new UnitReader(program, new Reporter(source, refusals));
    root.children().forEach(reader::read);
    for (ASTPackageBody body : root.children(ASTPackageBody.class)) {
      String owner = Tree.name(body.firstChild(ASTObjectNameDeclaration.class));
      for (ASTProgramUnit routine : body.descendants(ASTProgramUnit.class)) {
        if (routine.children(ASTStatement.class).nonEmpty()) {
          Node name = routine.descendants(ASTObjectNameDeclaration.class).firstOrThrow();
          effects.addBody(owner + "." + Tree.name(name), routine);
        }
      }
    }
  }

  /** Translates a file that was read. */
  public List<PgStatement> translate(SourceText source, Node root) {
    Rendering rendering = new Rendering(source, program, effects, parser, probe, refusals);
    UnitWriter writer = new UnitWriter(rendering);
    root.children().forEach(writer::write);
    checks.addAll(rendering.checks());
    return rendering.statements();
  }

  public Translation translation(List<PgStatement> statements) {
    return new Translation(
        program.ownPackages(),
        program.views(),
        List.copyOf(program.schema().names().keySet()),
        program.runtime(),
        List.copyOf(statements),
        List.copyOf(checks));
  }
}
