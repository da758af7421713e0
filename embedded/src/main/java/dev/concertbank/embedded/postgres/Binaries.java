package dev.concertbank.embedded.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL itself, unpacked once from the archive on the class path. */
record Binaries(Path home) {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final Pattern JAR_VERSION = Pattern.compile("-([0-9.]+)\\.jar!");
  private static final int EXECUTE_BITS = 0b001_001_001;

  Path program(String name) {
    return home.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
  }

  static boolean isWindows() {
    return osName().equals("Windows");
  }

  static Binaries unpackInto(Path directory) {
    Path home = directory.resolve("postgresql-" + version());
    try {
      if (!Files.isDirectory(home)) {
        Files.createDirectories(directory);
        unpackAndRename(home);
      }
    } catch (IOException e) {
      throw new EngineException(
          "PostgreSQL cannot be unpacked into " + home + " (" + e + ").",
          "Check free space and rights of that folder.",
          e);
    }
    return new Binaries(home);
  }

  /** Taken from the jar's name: a newer release is unpacked beside the older one. */
  private static String version() {
    URL archive = Binaries.class.getClassLoader().getResource(archiveName());
    Matcher jar = JAR_VERSION.matcher(String.valueOf(archive));
    return (jar.find() ? jar.group(1) : DataDirectory.MAJOR_VERSION) + "-" + machine();
  }

  private static String archiveName() {
    return "postgres-" + osName().toLowerCase(Locale.ROOT) + "-" + machine() + ".txz";
  }

  private static void unpackAndRename(Path home) throws IOException {
    Path draft = home.resolveSibling(home.getFileName() + "." + UUID.randomUUID());
    try (InputStream archive = archive();
        var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, draft);
      }
      Files.move(draft, home);
    } catch (IOException e) {
      // Another process was quicker: its copy is as good as ours.
      if (!Files.isDirectory(home)) {
        throw e;
      }
    } finally {
      PrivateFiles.deleteTree(draft);
    }
  }

  private static InputStream archive() {
    try {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(osName(), machine());
    } catch (IOException | RuntimeException e) {
      throw new EngineException(
          "There is no PostgreSQL for " + osName() + " on " + machine() + " on the class path.",
          "Use Linux (glibc), macOS or Windows on x86-64 or arm64, or join a running server with"
              + " --concert-bank.embedded.url=jdbc:postgresql://...",
          e);
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("the archive reaches outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      if (POSIX) {
        boolean program = (entry.getMode() & EXECUTE_BITS) != 0;
        Files.setPosixFilePermissions(
            target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private static String osName() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return "Windows";
    }
    return name.startsWith("mac") ? "Darwin" : "Linux";
  }

  private static String machine() {
    return ArchUtils.normalize(System.getProperty("os.arch"));
  }
}
