package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.testing.TestDatabase;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which routines somebody called in a database. The server's statistics know it also of those that
 * raised, that were rolled back, and that ran in a read-only transaction.
 */
final class Calls {
  private static final String COUNT =
      """
      DO $$
      BEGIN
        EXECUTE format('ALTER DATABASE %I SET track_functions = ''all''', current_database());
      END $$
      """;

  /** A session tells its last calls when it ends. */
  private static final String END_SESSIONS =
      """
      SELECT pg_terminate_backend(pid, 10000)
        FROM pg_stat_activity
       WHERE datname = current_database() AND usename <> current_user
         AND backend_type = 'client backend'
      """;

  private static final String CALLED =
      "SELECT schemaname || '.' || funcname FROM pg_stat_user_functions";

  private Calls() {}

  /** From now on, by those who connect after this. */
  static void count(TestDatabase database) {
    bootstrap(database).sql(COUNT).update();
  }

  /** What was called, with its schema; nobody can go on using the database. */
  static Set<String> read(TestDatabase database) {
    JdbcClient client = bootstrap(database);
    client.sql(END_SESSIONS).query(Boolean.class).list();
    return client.sql(CALLED).query(String.class).set();
  }

  private static JdbcClient bootstrap(TestDatabase database) {
    return JdbcClient.create(database.dataSource(DbRole.BOOTSTRAP));
  }
}
