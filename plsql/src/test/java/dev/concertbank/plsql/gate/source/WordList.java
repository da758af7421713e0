package dev.concertbank.plsql.gate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What rules do with several words. */
public final class WordList {

  private WordList() {}

  /** The items between the commas that no parenthesis encloses. */
  public static List<List<Word>> split(List<Word> words) {
    List<List<Word>> items = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      depth += words.get(i).is("(") ? 1 : 0;
      depth -= words.get(i).is(")") ? 1 : 0;
      if (depth == 0 && words.get(i).is(",")) {
        items.add(words.subList(from, i));
        from = i + 1;
      }
    }
    if (from < words.size()) {
      items.add(words.subList(from, words.size()));
    }
    return items;
  }

  /** The index of the parenthesis that closes the one at an index. */
  public static int closing(List<Word> words, int open) {
    int depth = 0;
    for (int i = open; i < words.size(); i++) {
      depth += words.get(i).is("(") ? 1 : 0;
      depth -= words.get(i).is(")") ? 1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return words.size() - 1;
  }

  /** The words as text that can be compared. */
  public static String upper(List<Word> words) {
    return words.stream().map(Word::upper).collect(Collectors.joining(" "));
  }

  /** Whether a name occurs, other than as the name of an argument. */
  public static boolean uses(List<Word> words, String name) {
    for (int i = 0; i < words.size(); i++) {
      boolean argument = i + 1 < words.size() && words.get(i + 1).is("=>");
      boolean qualified = i > 0 && words.get(i - 1).is(".");
      if (words.get(i).lower().equals(name) && !argument && !qualified) {
        return true;
      }
    }
    return false;
  }
}
