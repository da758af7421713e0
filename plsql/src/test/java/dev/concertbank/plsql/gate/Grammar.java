package dev.concertbank.plsql.gate;

import com.oceanbase.tools.sqlparser.oracle.PlSqlLexer;
import com.oceanbase.tools.sqlparser.oracle.PlSqlParser;
import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.plsql.gate.source.Word;
import dev.concertbank.plsql.gate.source.WordList;
import java.util.List;
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
 * PMD's. What one of them overlooks, the other mostly finds. What it does not know of ours is
 * rewritten for it; PMD reads it as it stands.
 */
final class Grammar {

  /** Clauses that it does not know: on packages, and of LISTAGG. */
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?i)ACCESSIBLE\\s+BY\\s*\\([^)]*\\)|(?:,\\s*CHR\\(\\d+\\)\\s*)?ON\\s+OVERFLOW\\s+TRUNCATE");

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
    String known =
        UNKNOWN.matcher(code).replaceAll(clause -> clause.group().replaceAll("[^\\n]", " "));
    return withoutChains(known).toUpperCase(Locale.ROOT);
  }

  /**
   * A statement that calls a method of what a function returned is not known: of {@code
   * ut.expect(a).to_equal(b)} it is given {@code ut.expect(a , b)}.
   */
  private static String withoutChains(String code) {
    StringBuilder text = new StringBuilder(code);
    List<Word> words = Word.of(code);
    for (int i = 0; i + 3 < words.size(); i++) {
      boolean expectation = words.get(i).is("UT") && words.get(i + 2).is("EXPECT");
      if (expectation && words.get(i + 3).is("(")) {
        hideMethods(text, words, WordList.closing(words, i + 3));
      }
    }
    return text.toString();
  }

  private static void hideMethods(StringBuilder text, List<Word> words, int end) {
    for (int i = end + 1; words.get(i).is("."); ) {
      int next = words.get(i + 2).is("(") ? WordList.closing(words, i + 2) + 1 : i + 2;
      boolean arguments = next > i + 4;
      text.setCharAt(words.get(end).start(), ' ');
      text.setCharAt(words.get(i).start(), arguments ? ',' : ' ');
      blank(text, words.get(i + 1));
      if (arguments) {
        text.setCharAt(words.get(i + 2).start(), ' ');
      } else {
        for (Word hidden : words.subList(i + 2, next)) {
          blank(text, hidden);
        }
        text.setCharAt(words.get(next - 1).start(), ')');
      }
      end = next - 1;
      i = next;
    }
  }

  private static void blank(StringBuilder text, Word word) {
    for (int at = word.start(); at < word.end(); at++) {
      text.setCharAt(at, ' ');
    }
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
