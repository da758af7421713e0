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
 * The tables of {@code docs/privileges.md}.
 *
 * @param objects all that the first one names, those that nobody may use among them; the second one
 *     is about tables
 */
record PrivilegeTable(Set<String> objects, Set<Privilege> privileges) {

  private static final Path PAGE = Path.of("..", "docs", "privileges.md");

  private static final String BOOKS = "## The jobs' own books";

  static PrivilegeTable read() {
    try {
      return parse(Files.readAllLines(PAGE));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + PAGE, e);
    }
  }

  static PrivilegeTable parse(List<String> lines) {
    int books = lines.indexOf(BOOKS);
    Set<String> objects = new TreeSet<>();
    Set<Privilege> privileges = new TreeSet<>();
    read(lines.subList(0, books), objects, privileges);
    read(lines.subList(books, lines.size()), new TreeSet<>(), privileges);
    return new PrivilegeTable(objects, privileges);
  }

  private static void read(List<String> lines, Set<String> objects, Set<Privilege> privileges) {
    List<List<String>> rows =
        lines.stream().filter(line -> line.startsWith("| ")).map(PrivilegeTable::cells).toList();
    List<String> roles = rows.get(0);
    for (List<String> row : rows.subList(1, rows.size())) {
      objects.add(row.get(0));
      for (int i = 1; i < roles.size() - 1; i++) {
        String role = roles.get(i);
        Stream.of(row.get(i).split(", "))
            .filter(name -> !name.isEmpty())
            .forEach(name -> privileges.add(new Privilege(name, row.get(0), role)));
      }
    }
  }

  private static List<String> cells(String row) {
    return Stream.of(row.substring(1, row.lastIndexOf('|')).split("\\|"))
        .map(cell -> cell.replace("`", "").strip())
        .toList();
  }
}
