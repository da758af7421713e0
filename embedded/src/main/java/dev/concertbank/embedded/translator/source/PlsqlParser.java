package dev.concertbank.embedded.translator.source;

import java.util.Optional;
import net.sourceforge.pmd.lang.LanguageProcessor;
import net.sourceforge.pmd.lang.LanguageProcessorRegistry;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.lang.PmdCapableLanguage;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.ast.Parser;
import net.sourceforge.pmd.lang.ast.SemanticErrorReporter;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.document.TextDocument;
import net.sourceforge.pmd.lang.plsql.ast.ASTUnlabelledStatement;

/** PMD's PL/SQL parser. */
public final class PlsqlParser implements AutoCloseable {
  private static final String STUB = "CREATE PROCEDURE z IS BEGIN ";
  private static final String STUB_END = "; END;";

  private final PmdCapableLanguage language;
  private final LanguageProcessor processor;

  public PlsqlParser() {
    language = (PmdCapableLanguage) LanguageRegistry.PMD.getLanguageById("plsql");
    processor = language.createProcessor(language.newPropertyBundle());
  }

  /** Parses a file; what cannot be parsed is refused. */
  public Optional<Node> parse(SourceText source, Refusals refusals) {
    try {
      return Optional.of(parse(source.name(), source.text()));
    } catch (RuntimeException e) {
      refusals.add(ParseErrors.refusal(source, e));
      return Optional.empty();
    }
  }

  /**
   * Parses one statement of a file again. PMD skips over the DML of a FORALL; here it gets its
   * tree, with offsets as in the file.
   */
  public Optional<Node> parseStatement(SourceText source, int from, int to, Refusals refusals) {
    String head = " ".repeat(from - STUB.length()) + STUB;
    try {
      Node root = parse(source.name(), head + source.slice(from, to) + STUB_END);
      return Optional.of(root.descendants(ASTUnlabelledStatement.class).firstOrThrow().getChild(0));
    } catch (RuntimeException e) {
      refusals.add(
          source, from, "a statement that the parser does not know", "write it in a simpler form");
      return Optional.empty();
    }
  }

  private Node parse(String name, String text) {
    TextDocument document =
        TextDocument.readOnlyString(
            text, FileId.fromPathLikeString(name), language.getDefaultVersion());
    Parser parser = processor.services().getParser();
    return parser.parse(
        new Parser.ParserTask(
            document,
            SemanticErrorReporter.noop(),
            LanguageProcessorRegistry.singleton(processor)));
  }

  @Override
  public void close() {
    try {
      processor.close();
    } catch (Exception e) {
      throw new IllegalStateException("PMD's parser could not be closed", e);
    }
  }
}
