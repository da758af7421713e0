package dev.concertbank.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** One random password a role, kept beside the database and readable by its owner only. */
public final class Credentials {

  private static final int PASSWORD_BYTES = 24;

  private final Map<DbRole, String> passwords;

  private Credentials(Map<DbRole, String> passwords) {
    this.passwords = passwords;
  }

  public String password(DbRole role) {
    return passwords.get(role);
  }

  static Credentials generate() {
    SecureRandom random = new SecureRandom();
    Map<DbRole, String> passwords = new EnumMap<>(DbRole.class);
    for (DbRole role : DbRole.values()) {
      byte[] bytes = new byte[PASSWORD_BYTES];
      random.nextBytes(bytes);
      passwords.put(role, HexFormat.of().formatHex(bytes));
    }
    return new Credentials(passwords);
  }

  static Credentials read(Path file) {
    Properties lines = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      lines.load(reader);
    } catch (IOException e) {
      throw new EngineException(
          "The passwords of the embedded database cannot be read from " + file + ".",
          "Run as the user who created it; to join another instance's server, name its directory"
              + " with --concert-bank.embedded.directory. Or start anew with"
              + " --concert-bank.embedded.fresh=true (all rows are lost).",
          e);
    }
    Map<DbRole, String> passwords = new EnumMap<>(DbRole.class);
    for (DbRole role : DbRole.values()) {
      String password = lines.getProperty(role.userName());
      if (password == null) {
        throw new EngineException(
            "There is no password for " + role.userName() + " in " + file + ".",
            "Restore the file, or start anew with --concert-bank.embedded.fresh=true.");
      }
      passwords.put(role, password);
    }
    return new Credentials(passwords);
  }

  /** Written aside and renamed, so that a crash never leaves half a file. */
  void write(Path file) {
    String text =
        passwords.entrySet().stream()
            .map(e -> e.getKey().userName() + "=" + e.getValue() + "\n")
            .collect(Collectors.joining("", "# The embedded database's passwords. Private.\n", ""));
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(draft);
      PrivateFiles.create(draft);
      Files.writeString(draft, text, StandardCharsets.ISO_8859_1);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  @Override
  public String toString() {
    return "Credentials of " + passwords.keySet();
  }
}
