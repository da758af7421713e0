package dev.concertbank.embedded.testing;

/** Holds the one database of this JVM; a class is initialised once, by whoever comes first. */
final class SharedTestDatabase {

  private static final TestDatabase INSTANCE = choose();

  private SharedTestDatabase() {}

  static TestDatabase get() {
    return INSTANCE;
  }

  private static TestDatabase choose() {
    String oracle = System.getenv("ORACLE_URL");
    return oracle == null || oracle.isBlank()
        ? EmbeddedTestDatabase.start()
        : OracleTestDatabase.deploy(oracle);
  }
}
