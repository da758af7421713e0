package dev.concertbank.plsql.gate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word, literal or sign; comments are none.
 *
 * @param text as it is written
 * @param start its offset in the file
 */
public record Word(String text, int start) {

  private static final Pattern WORD =
      Pattern.compile(
          "\"[^\"]*\""
              + "|[qQ]'\\[[\\s\\S]*?\\]'|[qQ]'\\{[\\s\\S]*?\\}'|[qQ]'\\([\\s\\S]*?\\)'"
              + "|[qQ]'<[\\s\\S]*?>'|[qQ]'(\\S)[\\s\\S]*?\\1'"
              + "|'[^']*+(?:''[^']*+)*+'"
              + "|[A-Za-z][\\w$#]*"
              + "|\\d+(?:\\.\\d+)?"
              + "|=>|:=|\\|\\||\\.\\.|<=|>=|<>|!=|<<|>>"
              + "|\\S");

  /** The words of a text whose comments are blanked. */
  public static List<Word> of(String code) {
    List<Word> words = new ArrayList<>();
    WORD.matcher(code).results().forEach(r -> words.add(new Word(r.group(), r.start())));
    return List.copyOf(words);
  }

  public int end() {
    return start + text.length();
  }

  /** As Oracle reads a name without quotes. */
  public String upper() {
    return isString() ? text : text.toUpperCase(Locale.ROOT);
  }

  public String lower() {
    return isString() ? text : text.toLowerCase(Locale.ROOT);
  }

  public boolean is(String... candidates) {
    for (String candidate : candidates) {
      if (upper().equals(candidate)) {
        return true;
      }
    }
    return false;
  }

  public boolean isName() {
    return Character.isLetter(text.charAt(0)) && !isString();
  }

  public boolean isString() {
    char last = text.charAt(text.length() - 1);
    return text.length() > 1 && last == '\'';
  }

  public boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }
}
