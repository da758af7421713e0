package dev.concertbank.embedded.testing;

import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.startup.CodeDeployment;
import dev.concertbank.embedded.startup.EmbeddedEngine;
import dev.concertbank.embedded.startup.EmbeddedSettings;
import dev.concertbank.embedded.startup.EngineDatabase;
import dev.concertbank.embedded.startup.StartupReport;
import dev.concertbank.liquibase.CodeFile;
import dev.concertbank.liquibase.SchemaMigration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A copy of the deployed database; the original stays unconnected, for further copies. */
final class EmbeddedTestDatabase implements TestDatabase {

  private static final AtomicInteger COPIES = new AtomicInteger();

  private final EmbeddedEngine engine;
  private final EngineDatabase database;
  private final RolePools pools;

  private EmbeddedTestDatabase(EmbeddedEngine engine) {
    this(engine, engine.database());
  }

  private EmbeddedTestDatabase(EmbeddedEngine engine, EngineDatabase template) {
    this.engine = engine;
    this.database = engine.copy(template, "test_" + COPIES.incrementAndGet());
    this.pools = new RolePools(database::poolConfig);
  }

  static EmbeddedTestDatabase start() {
    TestDirectory directory = TestDirectory.create();
    EmbeddedEngine engine =
        EmbeddedEngine.start(EmbeddedSettings.forTests(directory.path()), StartupReport.silent());
    EmbeddedTestDatabase shared = new EmbeddedTestDatabase(engine);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  shared.pools.close();
                  engine.close();
                  directory.delete();
                },
                "test database's end"));
    return shared;
  }

  @Override
  public boolean isOracle() {
    return false;
  }

  @Override
  public DataSource dataSource(DbRole role) {
    return pools.of(role);
  }

  @Override
  public TestDatabase isolated() {
    return new EmbeddedTestDatabase(engine);
  }

  @Override
  public TestDatabase isolated(UnaryOperator<CodeFile> change, List<CodeFile> more) {
    EmbeddedTestDatabase copy = new EmbeddedTestDatabase(engine);
    CodeDeployment code =
        EmbeddedEngine.translator()
            .of(copy.database.dataSource(DbRole.OWNER), DbRole.OWNER.userName());
    List<CodeFile> files = new ArrayList<>(new SchemaMigration().code());
    files.replaceAll(change);
    files.addAll(more);
    code.deploy(files);
    return copy;
  }

  @Override
  public TestDatabase copy() {
    // Nobody may be connected to what is copied; the pools open again when they are asked.
    pools.close();
    return new EmbeddedTestDatabase(engine, database);
  }

  @Override
  public void close() {
    pools.close();
    engine.drop(database);
  }
}
