package dev.concertbank.batch.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.batch.job.JobFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file of a settlement")
class SettlementFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final String NAMES =
      "date,concert,schedule,starts_at,grade,kind,seats_sold,seats_returned,gross,refunded,net\r\n";

  @TempDir private Path directory;

  @Test
  @DisplayName("has these bytes, and beside them their checksum")
  void bytes() throws Exception {
    Path file = write(line("C1", "C1-1", "R", false, 200_000));

    assertThat(Files.readAllBytes(file))
        .isEqualTo(
            (NAMES
                    + "2026-11-20,C1,C1-1,2026-12-24T19:30+09:00,R,DAY,2,0,200000,0,200000\r\n"
                    + "#TOTAL,1,200000\r\n")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(directory.resolve("settlement-2026-11-20.csv.sha256"))
        .content()
        .isEqualTo(sha256(file) + "  settlement-2026-11-20.csv\n");
    assertThat(names()).hasSize(2);
  }

  @Test
  @DisplayName("of a day without sales has no lines and a total of 0")
  void empty() throws Exception {
    assertThat(write()).content().isEqualTo(NAMES + "#TOTAL,0,0\r\n");
  }

  @Test
  @DisplayName("quotes commas, quotes and line ends as RFC 4180 says, and keeps every letter")
  void quotes() throws Exception {
    Path file =
        write(line("a,b", "say \"no\"", "A\nB", false, 1), line("=1+1", "@콘서트", "-\r", true, 2));

    assertThat(Files.readString(file))
        .contains("2026-11-20,\"a,b\",\"say \"\"no\"\"\",2026-12-24T19:30+09:00,\"A\nB\",DAY,")
        .contains("2026-11-20,=1+1,@콘서트,2026-12-24T19:30+09:00,\"-\r\",ADJUSTMENT,");
  }

  @Test
  @DisplayName("has one order, whatever order the database gives the lines in")
  void order() throws Exception {
    List<SettlementLine> lines =
        List.of(
            line("B", "1", "R", false, 1),
            line("a", "1", "R", true, 1),
            line("a", "1", "R", false, 1),
            line("a", "1", "B", false, 1),
            line("a", "0", "S", false, 1));

    String some = Files.readString(new SettlementFile(directory).write(DAY, lines, 5));
    List<SettlementLine> turned = List.of(4, 2, 0, 3, 1).stream().map(lines::get).toList();

    assertThat(Files.readString(new SettlementFile(directory).write(DAY, turned, 5)))
        .isEqualTo(some);
    assertThat(some.lines().skip(1).map(text -> text.split(",")).map(f -> f[1]))
        .containsExactly("B", "a", "a", "a", "a", "5");
  }

  @Test
  @DisplayName("takes the place of what has its name, and of what a crash left")
  void replaces() throws Exception {
    Files.writeString(directory.resolve("settlement-2026-11-20.csv"), "another");
    Files.writeString(directory.resolve("settlement-2026-11-20.csv.sha256"), "another");
    Files.writeString(directory.resolve("settlement-2026-11-20.csv.new"), "half ".repeat(1000));

    Path file = write(line("C1", "1", "R", false, 7));

    assertThat(Files.readString(file)).startsWith(NAMES).endsWith("#TOTAL,1,7\r\n");
    assertThat(directory.resolve("settlement-2026-11-20.csv.sha256"))
        .content()
        .startsWith(sha256(file));
    assertThat(names()).hasSize(2);
  }

  @Test
  @DisplayName("makes its directory")
  void makesItsDirectory() throws Exception {
    Path file = new SettlementFile(directory.resolve("a/b")).write(DAY, List.of(), 0);

    assertThat(file).isEqualTo(directory.resolve("a/b/settlement-2026-11-20.csv")).exists();
  }

  @Test
  @DisplayName("cannot be where a directory cannot be, and says where and what to do")
  void noDirectory() throws Exception {
    Path inTheWay = Files.createFile(directory.resolve("occupied"));

    assertThatThrownBy(() -> new SettlementFile(inTheWay).write(DAY, List.of(), 0))
        .isInstanceOf(JobFailure.class)
        .hasMessageContaining("the file of 2026-11-20 cannot be written to " + inTheWay)
        .hasMessageContaining("concert-bank.jobs.settle.directory");
  }

  @Test
  @DisplayName("on a full disk leaves the file that was there as it was")
  void fullDisk() throws Exception {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "a device that is always full");
    Path file = write(line("C1", "1", "R", false, 7));
    String before = Files.readString(file);
    Path draft = Files.createSymbolicLink(directory.resolve("settlement-2026-11-20.csv.new"), full);

    assertThatThrownBy(() -> write(line("C1", "1", "R", false, 8)))
        .hasMessageContaining("No space left on device")
        .hasMessageContaining("Make room there");
    assertThat(Files.readString(file)).isEqualTo(before);

    Files.delete(draft);
    assertThat(Files.readString(write(line("C1", "1", "R", false, 8)))).endsWith("#TOTAL,1,8\r\n");
  }

  @Test
  @DisplayName("is not written where the lines are not the total")
  void controlTotal() throws Exception {
    assertThatThrownBy(
            () ->
                new SettlementFile(directory)
                    .write(DAY, List.of(line("C1", "1", "R", false, 7)), 8))
        .hasMessageContaining("sum to 7 won and the settlement says 8");
    assertThat(names()).isEmpty();
  }

  private Path write(SettlementLine... lines) {
    long total = Stream.of(lines).mapToLong(SettlementLine::net).sum();
    return new SettlementFile(directory).write(DAY, List.of(lines), total);
  }

  private static SettlementLine line(
      String concert, String schedule, String grade, boolean adjustment, long net) {
    return new SettlementLine(
        concert, schedule, "2026-12-24T19:30+09:00", grade, adjustment, 2, 0, net, 0, net);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String sha256(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
