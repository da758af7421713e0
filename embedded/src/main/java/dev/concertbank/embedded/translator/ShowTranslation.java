package dev.concertbank.embedded.translator;

import dev.concertbank.embedded.translator.source.UntranslatableException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints the translation of a file. The other PL/SQL files beside it are read for what they
 * declare.
 */
public final class ShowTranslation {
  private static final List<String> ORDER = List.of("tps", "pks", "pkb", "sql");

  private ShowTranslation() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length != 1 || !Files.isRegularFile(Path.of(arguments[0]))) {
      out.println("Name one PL/SQL file, such as plsql/src/main/plsql/package/seat_hold.pkb");
      return;
    }
    Path file = Path.of(arguments[0]).toAbsolutePath().normalize();
    try {
      out.print(new Translator().translate(around(file)).show(file.toString()));
    } catch (UntranslatableException e) {
      out.println(e.getMessage());
    }
  }

  private static List<PlsqlFile> around(Path file) throws IOException {
    Path folder = file.getParent();
    Path root = Files.isDirectory(folder.resolve("package")) ? folder : folder.getParent();
    try (Stream<Path> paths = Files.walk(root)) {
      List<PlsqlFile> files = new ArrayList<>();
      for (Path path : paths.filter(p -> rank(p) >= 0).sorted(ShowTranslation::byKind).toList()) {
        files.add(new PlsqlFile(path.toString(), Files.readString(path)));
      }
      return files;
    }
  }

  private static int byKind(Path a, Path b) {
    int byRank = Integer.compare(rank(a), rank(b));
    return byRank != 0 ? byRank : a.compareTo(b);
  }

  private static int rank(Path path) {
    String name = path.getFileName().toString();
    return ORDER.indexOf(name.substring(name.lastIndexOf('.') + 1));
  }
}
