package dev.concertbank.plsql.gate.source;

import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What Oracle is told, change set by change set: the approved copy, taken apart. */
public final class OracleScript {

  /** Another test holds it and the changelogs together. */
  private static final Path APPROVED = Path.of("..", "liquibase", "oracle-approved.sql");

  private static final Pattern CHANGE_SET = Pattern.compile("(?m)^-- Changeset (.+?)::(.+?)::.*$");
  private static final Pattern ONE_UNIT =
      Pattern.compile("(?i)^\\s*(?:CREATE OR REPLACE (?:PACKAGE|TYPE)|DECLARE|BEGIN)\\b");

  /** What makes it a script: terminators of units, and the notes of what ran. */
  private static final Pattern NOT_OF_THE_CHANGELOG =
      Pattern.compile("(?m)^(?:/|COMMIT;|(?:INSERT INTO|DELETE FROM) databasechangelog .*)$");

  /**
   * A change set.
   *
   * @param file the changelog that it stands in
   */
  public record ChangeSet(String file, String id, List<SqlStatement> statements) {}

  private OracleScript() {}

  public static List<ChangeSet> approved() {
    try {
      return parse(Files.readString(APPROVED).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + APPROVED, e);
    }
  }

  public static Schema schema() {
    return new Schema(
        approved().stream().flatMap(changeSet -> changeSet.statements().stream()).toList());
  }

  public static List<ChangeSet> parse(String text) {
    String script = NOT_OF_THE_CHANGELOG.matcher(text).replaceAll("");
    List<MatchResult> heads = CHANGE_SET.matcher(script).results().toList();
    List<ChangeSet> changeSets = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      MatchResult head = heads.get(i);
      int end = i + 1 < heads.size() ? heads.get(i + 1).start() : script.length();
      String body = new SourceText(new PlsqlFile("", script.substring(head.end(), end))).text();
      int line = 1 + (int) script.substring(0, head.end()).chars().filter(c -> c == '\n').count();
      changeSets.add(new ChangeSet(head.group(1), head.group(2), statements(body, line)));
    }
    return changeSets;
  }

  private static List<SqlStatement> statements(String body, int firstLine) {
    List<Word> words = Word.of(body);
    if (ONE_UNIT.matcher(body).find()) {
      return List.of(statement(body, firstLine, words));
    }
    List<SqlStatement> statements = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).is(";")) {
        statements.add(statement(body, firstLine, words.subList(from, i)));
        from = i + 1;
      }
    }
    return statements;
  }

  private static SqlStatement statement(String body, int firstLine, List<Word> words) {
    int start = words.get(0).start();
    int line = (int) body.substring(0, start).chars().filter(c -> c == '\n').count();
    return new SqlStatement(firstLine + line, words);
  }
}
