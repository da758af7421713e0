package dev.concertbank.plsql.gate.privilege;

import dev.concertbank.plsql.gate.source.SqlStatement;
import dev.concertbank.plsql.gate.source.Word;
import java.util.ArrayList;
import java.util.List;

/** The statements of {@code grants.sql}, which say one thing each. */
final class GrantScript {

  private GrantScript() {}

  static List<Privilege> read(String code) {
    List<Privilege> privileges = new ArrayList<>();
    List<Word> statement = new ArrayList<>();
    for (Word word : Word.of(code)) {
      if (word.is(";")) {
        privileges.add(privilege(new SqlStatement(List.copyOf(statement))));
        statement.clear();
      } else {
        statement.add(word);
      }
    }
    return privileges;
  }

  private static Privilege privilege(SqlStatement grant) {
    boolean simple =
        grant.words().size() == 6
            && grant.starts("GRANT")
            && grant.indexOf("ON") == 2
            && grant.indexOf("TO") == 4;
    if (!simple) {
      throw new IllegalArgumentException(
          "%s: write GRANT privilege ON object TO role".formatted(grant));
    }
    return new Privilege(grant.words().get(1).upper(), grant.name(3), grant.name(5));
  }
}
