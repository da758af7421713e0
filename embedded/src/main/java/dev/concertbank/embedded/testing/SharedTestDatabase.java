package dev.concertbank.embedded.testing;

/** Holds the one database of this JVM; a class is initialised once, by whoever comes first. */
final class SharedTestDatabase {

  private static volatile TestDatabase substitute;

  private SharedTestDatabase() {}

  static TestDatabase get() {
    TestDatabase other = substitute;
    return other == null ? Own.INSTANCE : other;
  }

  static synchronized void replaceWhile(TestDatabase other, Runnable tests) {
    TestDatabase before = substitute;
    substitute = other;
    try {
      tests.run();
    } finally {
      substitute = before;
    }
  }

  private static final class Own {
    private static final TestDatabase INSTANCE = choose();

    private static TestDatabase choose() {
      String oracle = System.getenv("ORACLE_URL");
      return oracle == null || oracle.isBlank()
          ? EmbeddedTestDatabase.start()
          : OracleTestDatabase.deploy(oracle);
    }
  }
}
