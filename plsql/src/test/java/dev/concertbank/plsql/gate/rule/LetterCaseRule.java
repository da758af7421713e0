package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.OracleWords;
import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import java.util.List;
import java.util.Set;

/** Our names in lower case, Oracle's words in upper case. */
final class LetterCaseRule {

  private LetterCaseRule() {}

  static List<Rule> all() {
    return List.of(new Rule("letter-case", LetterCaseRule::check));
  }

  private static void check(Corpus corpus, Report report) {
    Set<String> columns = corpus.schema().columns();
    corpus.units().forEach(unit -> check(unit, columns, report));
  }

  private static void check(Unit unit, Set<String> columns, Report report) {
    List<Word> words = unit.words();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (!word.isName() || isName(words, i) || columns.contains(word.text())) {
        continue;
      }
      boolean oracles = OracleWords.isKnown(word.text()) || follows(words, i, "%");
      String right = oracles ? word.upper() : word.lower();
      if (!word.text().equals(right)) {
        report.add(unit, word, "write %s, not %s".formatted(right, word.text()));
      }
    }
  }

  /** What is qualified or given by name is a name, whatever it is called, if it is lower case. */
  private static boolean isName(List<Word> words, int i) {
    boolean lower = words.get(i).text().equals(words.get(i).lower());
    boolean named = i + 1 < words.size() && words.get(i + 1).is("=>");
    return lower && (follows(words, i, ".") || named);
  }

  private static boolean follows(List<Word> words, int i, String sign) {
    return i > 0 && words.get(i - 1).is(sign);
  }
}
