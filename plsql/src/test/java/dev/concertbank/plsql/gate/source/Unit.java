package dev.concertbank.plsql.gate.source;

import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.source.PlsqlParser;
import dev.concertbank.embedded.translator.source.Refusals;
import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.embedded.translator.source.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sourceforge.pmd.lang.ast.Node;

/** A PL/SQL file, parsed. */
public final class Unit {

  /**
   * PMD skips over the DML of a FORALL. Without these words it is a statement like any other, with
   * a tree, and everything stands where it stood.
   */
  private static final Pattern FORALL =
      Pattern.compile("(?i)\\bFORALL\\s[^;]*?(?=\\b(?:INSERT|UPDATE|DELETE|MERGE)\\b)");

  private final String path;
  private final String text;
  private final SourceText code;
  private final String statements;
  private final List<Word> words;
  private final int[] starts;
  private final Node root;

  private Unit(String path, String text, PlsqlParser parser) {
    this.path = path;
    this.text = text;
    this.code = new SourceText(new PlsqlFile(path, text));
    this.statements = FORALL.matcher(code.text()).replaceAll(Unit::blank);
    this.words = Word.of(code.text());
    this.starts = words.stream().mapToInt(Word::start).toArray();
    this.root = parse(parser);
  }

  /** Fails on what PMD cannot parse. */
  public static Unit parse(String path, String text, PlsqlParser parser) {
    return new Unit(path, text, parser);
  }

  private static String blank(MatchResult match) {
    return Matcher.quoteReplacement(match.group().replaceAll("[^\\n]", " "));
  }

  private Node parse(PlsqlParser parser) {
    Refusals refusals = new Refusals();
    Node parsed =
        parser.parse(new SourceText(new PlsqlFile(path, statements)), refusals).orElse(null);
    refusals.throwIfAny();
    return parsed;
  }

  public String path() {
    return path;
  }

  public boolean isTest() {
    return path.startsWith("utplsql-tests/");
  }

  /** As it is written. */
  public String text() {
    return text;
  }

  /** Comments blanked. */
  public String code() {
    return code.text();
  }

  /**
   * Comments and what stands between FORALL and its statement blanked: what {@link #root} is of.
   */
  public String statements() {
    return statements;
  }

  public Node root() {
    return root;
  }

  public <T extends Node> List<T> all(Class<T> type) {
    return root.descendants(type).crossFindBoundaries().toList();
  }

  public List<Word> words() {
    return words;
  }

  public List<Word> words(Node node) {
    return words(Tree.start(node), Tree.end(node));
  }

  public List<Word> words(int from, int to) {
    return words.subList(indexOf(from), indexOf(to));
  }

  /** The index of the first word that begins at an offset or after it. */
  public int indexOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 1;
  }

  public int line(int offset) {
    return code.lineOf(offset);
  }

  public List<String> lines() {
    return text.lines().toList();
  }
}
