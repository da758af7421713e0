package dev.concertbank.plsql.reference;

import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.source.PlsqlParser;
import dev.concertbank.embedded.translator.source.Refusals;
import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.liquibase.CodeFile;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;

/** The files that are deployed, as PMD reads them. */
final class PlsqlSources {
  private PlsqlSources() {}

  /**
   * One file.
   *
   * @param text with its comments; the tree's offsets are offsets in it
   */
  record Source(String path, String text, Node tree) {
    String slice(Node node) {
      return text.substring(
          node.getTextRegion().getStartOffset(), node.getTextRegion().getEndOffset());
    }

    /** The comment lines that stand directly above an offset, from the first to the last. */
    List<String> commentAbove(int offset) {
      List<String> above = text.substring(0, text.lastIndexOf('\n', offset) + 1).lines().toList();
      int first = above.size();
      while (first > 0 && above.get(first - 1).strip().startsWith("--")) {
        first--;
      }
      return above.subList(first, above.size()).stream().map(String::strip).toList();
    }
  }

  static List<Source> of(List<CodeFile> files, String extension) {
    try (PlsqlParser parser = new PlsqlParser()) {
      return files.stream()
          .filter(file -> file.path().endsWith(extension))
          .map(file -> parse(parser, file))
          .toList();
    }
  }

  private static Source parse(PlsqlParser parser, CodeFile file) {
    Refusals refusals = new Refusals();
    String text = file.text().replace("\r\n", "\n");
    SourceText source = new SourceText(new PlsqlFile(file.path(), text));
    Node tree = parser.parse(source, refusals).orElse(null);
    refusals.throwIfAny();
    return new Source(file.path(), text, tree);
  }
}
