package dev.concertbank.plsql.gate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A statement that Oracle is told. */
public record SqlStatement(List<Word> words) {

  public boolean starts(String... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (i >= words.size() || !words.get(i).is(expected[i])) {
        return false;
      }
    }
    return true;
  }

  public String name(int index) {
    return words.get(index).lower();
  }

  /** Without the words before an index. */
  public SqlStatement from(int index) {
    return new SqlStatement(words.subList(index, words.size()));
  }

  /** Where words follow one another, or -1. */
  public int indexOf(String... expected) {
    for (int at = 0; at + expected.length <= words.size(); at++) {
      if (from(at).starts(expected)) {
        return at;
      }
    }
    return -1;
  }

  /** The items of a list in parentheses that opens at an index. */
  public List<List<Word>> list(int open) {
    List<List<Word>> items = new ArrayList<>();
    List<Word> item = new ArrayList<>();
    int depth = 0;
    for (Word word : words.subList(open, words.size())) {
      depth += word.is("(") ? 1 : 0;
      depth -= word.is(")") ? 1 : 0;
      boolean ends = depth == 0;
      if (ends || depth == 1 && word.is(",")) {
        items.add(List.copyOf(item));
        item.clear();
      } else if (depth > 1 || !word.is("(")) {
        item.add(word);
      }
      if (ends) {
        break;
      }
    }
    return items;
  }

  @Override
  public String toString() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
