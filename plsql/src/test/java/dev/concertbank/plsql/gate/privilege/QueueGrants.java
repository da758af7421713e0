package dev.concertbank.plsql.gate.privilege;

import dev.concertbank.plsql.gate.source.Word;
import java.util.ArrayList;
import java.util.List;

/** The calls of DBMS_AQADM that give queues away; their arguments are literals, given by name. */
final class QueueGrants {

  private QueueGrants() {}

  static List<Privilege> in(String code) {
    List<Privilege> privileges = new ArrayList<>();
    List<Word> words = Word.of(code);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).is("GRANT_QUEUE_PRIVILEGE")) {
        privileges.add(
            new Privilege(
                argument("PRIVILEGE", words, i),
                argument("QUEUE_NAME", words, i),
                argument("GRANTEE", words, i)));
      }
    }
    return privileges;
  }

  private static String argument(String name, List<Word> words, int call) {
    for (int i = call; !words.get(i).is(";"); i++) {
      if (words.get(i).is(name) && words.get(i + 1).is("=>")) {
        return words.get(i + 2).text().replace("'", "");
      }
    }
    throw new IllegalArgumentException("%s is not given by name".formatted(name));
  }
}
