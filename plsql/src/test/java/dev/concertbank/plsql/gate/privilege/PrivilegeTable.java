package dev.concertbank.plsql.gate.privilege;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The table of {@code docs/privileges.md}.
 *
 * @param objects all that it names, those that nobody may use among them
 */
record PrivilegeTable(Set<String> objects, Set<Privilege> privileges) {

  private static final Path PAGE = Path.of("..", "docs", "privileges.md");

  static PrivilegeTable read() {
    try {
      return parse(Files.readAllLines(PAGE));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + PAGE, e);
    }
  }

  static PrivilegeTable parse(List<String> lines) {
    List<List<String>> rows =
        lines.stream().filter(line -> line.startsWith("| ")).map(PrivilegeTable::cells).toList();
    List<String> roles = rows.get(0);
    Set<String> objects = new TreeSet<>();
    Set<Privilege> privileges = new TreeSet<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      objects.add(row.get(0));
      for (int i = 1; i < roles.size() - 1; i++) {
        if (!row.get(i).isEmpty()) {
          privileges.add(new Privilege(row.get(i), row.get(0), roles.get(i)));
        }
      }
    }
    return new PrivilegeTable(objects, privileges);
  }

  private static List<String> cells(String row) {
    return Stream.of(row.substring(1, row.lastIndexOf('|')).split("\\|"))
        .map(cell -> cell.replace("`", "").strip())
        .toList();
  }
}
