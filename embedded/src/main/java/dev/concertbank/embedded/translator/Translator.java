package dev.concertbank.embedded.translator;

import dev.concertbank.embedded.translator.rule.FileTranslator;
import dev.concertbank.embedded.translator.source.PlsqlParser;
import dev.concertbank.embedded.translator.source.Refusals;
import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.embedded.translator.source.UntranslatableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sourceforge.pmd.lang.ast.Node;

/** Translates PL/SQL to PL/pgSQL. It needs no database: the types of columns stay %TYPE. */
public final class Translator {
  private final Probe probe;

  public Translator() {
    this(Probe.NONE);
  }

  /** Puts a probe before each statement. */
  public Translator(Probe probe) {
    this.probe = probe;
  }

  /** Tells apart translators that translate the same files otherwise. */
  public String variant() {
    return probe.variant();
  }

  /**
   * Translates files, given in the order in which Oracle would compile them.
   *
   * @throws UntranslatableException with all refusals, if there is any
   */
  public Translation translate(List<PlsqlFile> files) {
    Refusals refusals = new Refusals();
    try (PlsqlParser parser = new PlsqlParser()) {
      Map<SourceText, Node> roots = new LinkedHashMap<>();
      for (PlsqlFile file : files) {
        SourceText source = new SourceText(file);
        parser.parse(source, refusals).ifPresent(root -> roots.put(source, root));
      }
      refusals.throwIfAny();
      FileTranslator translator = new FileTranslator(parser, probe, refusals);
      roots.forEach(translator::read);
      List<PgStatement> statements = new ArrayList<>();
      roots.forEach((source, root) -> statements.addAll(translator.translate(source, root)));
      refusals.throwIfAny();
      return translator.translation(statements);
    }
  }
}
