package dev.concertbank.utplsql.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.utplsql.mutation.Verdict.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A verdict of an earlier run")
class KeptVerdictsTest {
  private static final Verdict BY_SUITE = verdict("a", Outcome.KILLED, "test_sale.pays (Pays)");
  private static final Verdict BY_JUNIT = verdict("b", Outcome.KILLED, "SeatStormTest (buyers)");
  private static final Verdict SURVIVED = verdict("c", Outcome.SURVIVED, "");
  private static final List<Verdict> ALL = List.of(BY_SUITE, BY_JUNIT, SURVIVED);

  @TempDir private Path folder;
  private Path file;

  private static Verdict verdict(String before, Outcome outcome, String by) {
    Mutant mutant =
        new Mutant("drop", true, "p", "p.pkb", 1, before, "", 1, new Change.Schema("-"));
    return new Verdict(mutant, outcome, by);
  }

  /** What is there, with one file changed. */
  private static Basis basis(String changed) {
    return new Basis(
        List.of("package/sale.pkb", "suite/test_sale.pkb", "suite/test_room.pkb").stream()
            .map(name -> "x/" + name)
            .map(name -> new PlsqlFile(name, name.endsWith(changed) ? "new" : "old"))
            .toList(),
        "engine",
        changed.equals("junit") ? "new" : "old");
  }

  private KeptVerdicts kept(Basis basis) {
    List<Mutant> mutants = ALL.stream().map(Verdict::mutant).toList();
    return new KeptVerdicts(new KeptLines(file, 4), basis, mutants);
  }

  private List<Verdict> believed(String changed) {
    List<Verdict> believed = new ArrayList<>();
    for (Verdict verdict : ALL) {
      Optional<Verdict> found = kept(basis(changed)).of(verdict.mutant());
      found.ifPresent(believed::add);
    }
    return believed;
  }

  @BeforeEach
  void keep() {
    file = folder.resolve("new/verdicts.txt");
    ALL.forEach(kept(basis("nothing"))::add);
  }

  @Test
  @DisplayName("is believed while it rests upon the same files, and no longer")
  void rests() {
    assertThat(believed("nothing")).isEqualTo(ALL);
    assertThat(believed("test_sale.pkb")).containsExactly(BY_JUNIT);
    assertThat(believed("test_room.pkb")).containsExactly(BY_SUITE, BY_JUNIT);
    assertThat(believed("junit")).containsExactly(BY_SUITE);
    assertThat(believed("package/sale.pkb")).isEmpty();
  }

  @Test
  @DisplayName("is left out when its line was not written to its end")
  void torn() throws Exception {
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.indexOf("\tSeatStormTest")));
    assertThat(believed("nothing")).containsExactly(BY_SUITE);
    kept(basis("nothing")).add(SURVIVED);
    assertThat(believed("nothing")).containsExactly(BY_SUITE, SURVIVED);
  }
}
