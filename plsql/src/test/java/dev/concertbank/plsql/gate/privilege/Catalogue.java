package dev.concertbank.plsql.gate.privilege;

import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.testing.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a deployed database lets its roles do. */
final class Catalogue {

  /**
   * Everything that the owner has given away, to anybody. Of type USER there is INHERIT PRIVILEGES,
   * which the database gives to PUBLIC for every user and which is about no object.
   */
  private static final String ORACLE =
      """
      SELECT p.privilege || CASE p.grantable WHEN 'YES' THEN ' WITH GRANT OPTION' END,
             p.table_name,
             p.grantee
        FROM user_tab_privs_made p
       WHERE p.type <> 'USER'
      UNION ALL
      SELECT p.privilege || ' OF ' || p.column_name, p.table_name, p.grantee
        FROM user_col_privs_made p
      """;

  /**
   * What each role can really do, whoever gave it. A package is a schema; USAGE of it is EXECUTE of
   * the package, and {@link #ROUTINES} looks inside. Of {@code dbms_aqin}, through which clients
   * dequeue, what counts is the queues that it lets them have. The next number of a sequence is
   * Oracle's SELECT; so is reading a table, and reading a view its READ.
   */
  private static final String EMBEDDED =
      """
      WITH role AS (SELECT unnest(:roles) AS name),
           space AS (
             SELECT n.oid, n.nspname
               FROM pg_namespace n
              WHERE n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%')
      SELECT 'EXECUTE', s.nspname, r.name
        FROM space s, role r
       WHERE s.nspname NOT IN (current_schema, 'dbms_aqin') AND has_schema_privilege(r.name, s.oid, 'USAGE')
      UNION ALL
      SELECT 'CREATE', s.nspname, r.name
        FROM space s, role r
       WHERE has_schema_privilege(r.name, s.oid, 'CREATE')
      UNION ALL
      SELECT CASE WHEN p = 'SELECT' AND c.relkind = 'v' THEN 'READ' ELSE p END, c.relname, r.name
        FROM space s
        JOIN pg_class c ON c.relnamespace = s.oid AND c.relkind IN ('r', 'v', 'm', 'p'),
             role r,
             unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) p
       WHERE has_table_privilege(r.name, c.oid, p)
          OR p IN ('SELECT', 'INSERT', 'UPDATE') AND has_any_column_privilege(r.name, c.oid, p)
      UNION ALL
      SELECT 'SELECT', c.relname, r.name
        FROM space s
        JOIN pg_class c ON c.relnamespace = s.oid AND c.relkind = 'S',
             role r
       WHERE has_sequence_privilege(r.name, c.oid, 'USAGE, SELECT, UPDATE')
      UNION ALL
      SELECT 'EXECUTE', t.typname, pg_get_userbyid(a.grantee)
        FROM space s
        JOIN pg_type t ON t.typnamespace = s.oid AND t.typtype = 'd',
             aclexplode(t.typacl) a
       WHERE a.grantee <> t.typowner AND a.grantee <> 0
      UNION ALL
      SELECT p.privilege, q.name, p.grantee
        FROM aq.privilege p
        JOIN aq.queue q ON q.queue_id = p.queue_id
      """;

  /** The routines of packages that a role can call. */
  private static final String ROUTINES =
      """
      SELECT DISTINCT n.nspname || '.' || f.proname
        FROM pg_namespace n
        JOIN pg_proc f ON f.pronamespace = n.oid
       WHERE n.nspname NOT IN ('information_schema', 'dbms_aqin') AND n.nspname NOT LIKE 'pg\\_%'
         AND has_schema_privilege(:role, n.oid, 'USAGE')
         AND has_function_privilege(:role, f.oid, 'EXECUTE')
      """;

  private Catalogue() {}

  static Set<Privilege> of(TestDatabase database) {
    JdbcClient owner = JdbcClient.create(database.owner());
    JdbcClient.StatementSpec query =
        database.isOracle()
            ? owner.sql(ORACLE)
            : owner.sql(EMBEDDED).param("roles", roles().toArray(String[]::new));
    return new TreeSet<>(
        query
            .query((row, n) -> privilege(row.getString(1), row.getString(2), row.getString(3)))
            .list());
  }

  private static Privilege privilege(String name, String object, String role) {
    return new Privilege(name, object.toLowerCase(Locale.ROOT), role.toLowerCase(Locale.ROOT));
  }

  static List<String> roles() {
    return Stream.of(DbRole.APP, DbRole.BATCH, DbRole.REPORT).map(DbRole::userName).toList();
  }

  /** On the embedded engine only; on Oracle a package is all or nothing. */
  static Set<String> routines(TestDatabase database, String role) {
    return new TreeSet<>(
        JdbcClient.create(database.owner())
            .sql(ROUTINES)
            .param("role", role)
            .query(String.class)
            .list());
  }
}
