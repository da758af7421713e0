package dev.concertbank.embedded.startup;

import dev.concertbank.embedded.postgres.EngineException;
import dev.concertbank.embedded.postgres.ServerSettings;
import dev.concertbank.liquibase.SchemaMigration;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The embedded engine's settings, {@code concert-bank.embedded.*}.
 *
 * @param directory everything the engine keeps; delete it and it is gone
 * @param binaries where PostgreSQL is unpacked; {@code binaries} in the directory by default
 * @param port 0 takes 5455 or the next free one and keeps it across restarts
 * @param fresh throw all rows away first
 * @param url join this server, which another instance runs, instead of starting one; {@code
 *     directory} must be that instance's, for the passwords
 * @param keepRunning leave the server up when the last instance ends
 * @param durable false trades safety against power loss for speed; for tests
 * @param contexts which optional rows Liquibase loads; the demo's by default
 * @param poolSize connections of the application; the server allows 200 in all
 * @param changelog where the schema begins
 */
@ConfigurationProperties("concert-bank.embedded")
public record EmbeddedSettings(
    @DefaultValue(".data") Path directory,
    Path binaries,
    @DefaultValue("0") int port,
    @DefaultValue("false") boolean fresh,
    String url,
    @DefaultValue("false") boolean keepRunning,
    @DefaultValue("true") boolean durable,
    @DefaultValue("demo") String contexts,
    @DefaultValue("32") int poolSize,
    @DefaultValue(SchemaMigration.MASTER) String changelog) {

  /** Of the server's 200 connections; the rest is for jobs, reports, a second instance, a shell. */
  private static final int MOST_CONNECTIONS = 150;

  public EmbeddedSettings {
    if (poolSize < 1 || poolSize > MOST_CONNECTIONS) {
      throw new EngineException(
          "concert-bank.embedded.pool-size is " + poolSize + ".",
          "Give a number from 1 to " + MOST_CONNECTIONS + ".");
    }
  }

  /** The product's database in the server. */
  public static final String DATABASE = "concert_bank";

  /** For tests: no demo rows, no waiting for the disk, PostgreSQL unpacked once a module. */
  public static EmbeddedSettings forTests(Path directory) {
    return new EmbeddedSettings(
        directory,
        Path.of("target", "postgres-binaries"),
        0,
        false,
        null,
        false,
        false,
        SchemaMigration.NO_CONTEXT,
        32,
        SchemaMigration.MASTER);
  }

  public EmbeddedSettings withChangelog(String other) {
    return new EmbeddedSettings(
        directory, binaries, port, fresh, url, keepRunning, durable, contexts, poolSize, other);
  }

  public EmbeddedSettings withFresh() {
    return new EmbeddedSettings(
        directory, binaries, port, true, url, keepRunning, durable, contexts, poolSize, changelog);
  }

  public EmbeddedSettings withUrl(String other) {
    return new EmbeddedSettings(
        directory,
        binaries,
        port,
        fresh,
        other,
        keepRunning,
        durable,
        contexts,
        poolSize,
        changelog);
  }

  public ServerSettings server() {
    Path unpacked = binaries == null ? directory.resolve("binaries") : binaries;
    return new ServerSettings(directory, unpacked, port, fresh, keepRunning, durable);
  }

  boolean joins() {
    return url != null && !url.isBlank();
  }
}
