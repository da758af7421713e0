package dev.concertbank.plsql.gate;

import com.oceanbase.tools.sqlparser.oracle.PlSqlLexer;
import com.oceanbase.tools.sqlparser.oracle.PlSqlParser;
import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.source.SourceText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;

/**
 * The second grammar: PL/SQL of the ANTLR project (grammars-v4), which has nothing in common with
 * PMD's. What one of them overlooks, the other mostly finds.
 */
final class Grammar {

  /** The one clause of ours that the grammar knows only on procedures; PMD checks it. */
  private static final Pattern ACCESSIBLE_BY =
      Pattern.compile("(?i)ACCESSIBLE\\s+BY\\s*\\([^)]*\\)");

  private Grammar() {}

  /** The first error of a file, with its place; empty when there is none. */
  static Optional<String> errorIn(String path, String text) {
    FirstError error = new FirstError(path);
    PlSqlLexer lexer = new PlSqlLexer(CharStreams.fromString(readable(path, text)));
    lexer.removeErrorListeners();
    lexer.addErrorListener(error);
    PlSqlParser parser = new PlSqlParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(error);
    parser.sql_script();
    return Optional.ofNullable(error.message);
  }

  /** The grammar's keywords are upper case only. */
  private static String readable(String path, String text) {
    String code = new SourceText(new PlsqlFile(path, text)).text();
    return ACCESSIBLE_BY
        .matcher(code)
        .replaceAll(clause -> clause.group().replaceAll("[^\\n]", " "))
        .toUpperCase(Locale.ROOT);
  }

  private static final class FirstError extends BaseErrorListener {
    private final String path;
    private String message;

    FirstError(String path) {
      this.path = path;
    }

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object symbol,
        int line,
        int column,
        String what,
        RecognitionException cause) {
      if (message == null) {
        message = "%s:%d:%d: %s".formatted(path, line, column + 1, what);
      }
    }
  }
}
