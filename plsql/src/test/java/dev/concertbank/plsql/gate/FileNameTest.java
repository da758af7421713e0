package dev.concertbank.plsql.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.gate.source.PlsqlFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What deploys the suites takes .pks and .pkb; a file of another name would be left behind. */
@DisplayName("A PL/SQL file holds one object and has its name")
class FileNameTest {

  private static final Pattern OBJECT =
      Pattern.compile(
          "(?m)^CREATE OR REPLACE (PACKAGE BODY|PACKAGE|TYPE BODY|TYPE|VIEW) (\\w+)|^GRANT ()()");

  /** A block that makes a queue; the first it names is the one that it is about. */
  private static final Pattern QUEUE =
      Pattern.compile("(?s)^.*?\\nDECLARE\\b.*?\\.CREATE_QUEUE\\(\\s*queue_name\\s*=> '(\\w+)'");

  private static final Map<String, String> EXTENSIONS =
      Map.of("PACKAGE", "pks", "PACKAGE BODY", "pkb", "TYPE", "tps", "TYPE BODY", "tpb");

  @Test
  @DisplayName("everywhere in plsql/ and utplsql-tests/")
  void everywhere() {
    assertThat(misnamed(PlsqlFiles.all())).isEmpty();
  }

  @Test
  @DisplayName("or is found (negative control)")
  void isFound() {
    Map<String, String> files = new TreeMap<>();
    files.put("a/ledger.pks", "CREATE OR REPLACE PACKAGE ledger AS\nEND ledger;\n/\n");
    files.put("b/ledger.pkb", "CREATE OR REPLACE PACKAGE ledger AS\nEND ledger;\n/\n");
    files.put("c/ledgers.pks", "CREATE OR REPLACE PACKAGE ledger AS\nEND ledger;\n/\n");
    files.put("d/seat_v.sql", "CREATE OR REPLACE VIEW seat_v AS\nSELECT 1 FROM DUAL;\n");
    files.put("d/two_v.sql", files.get("d/seat_v.sql").repeat(2).replace("seat_v", "two_v"));
    files.put("e/grants.sql", "GRANT SELECT ON seat_v TO cb_app;\n");
    files.put("f/empty.sql", "-- nothing\n");
    files.put("g/a_q.sql", "--\nDECLARE\nDBMS_AQADM.CREATE_QUEUE(queue_name => 'a_q')\n");
    files.put("g/b_q.sql", files.get("g/a_q.sql"));

    assertThat(misnamed(files))
        .containsExactly(
            "b/ledger.pkb", "c/ledgers.pks", "d/two_v.sql", "f/empty.sql", "g/b_q.sql");
  }

  private static List<String> misnamed(Map<String, String> files) {
    return files.entrySet().stream()
        .filter(file -> !file.getKey().endsWith("/" + expectedName(file.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String expectedName(String text) {
    Matcher queue = QUEUE.matcher(text);
    if (queue.find()) {
      return queue.group(1) + ".sql";
    }
    Matcher object = OBJECT.matcher(text);
    if (!object.find()) {
      return "nothing";
    }
    String name =
        object.group(1) == null
            ? "grants.sql"
            : object.group(2) + "." + EXTENSIONS.getOrDefault(object.group(1), "sql");
    boolean several = object.group(1) != null && object.find();
    return several ? "several files" : name;
  }
}
