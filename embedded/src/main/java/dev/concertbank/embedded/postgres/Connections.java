package dev.concertbank.embedded.postgres;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a server is and how to get in. */
record Connections(String host, int port, Credentials credentials) {

  /** The database that always exists; used to watch and to create others. */
  static final String MAINTENANCE_DATABASE = "postgres";

  private static final String JDBC = "jdbc:";
  private static final int DEFAULT_PORT = 5432;
  private static final int CONNECT_SECONDS = 5;

  static Connections local(int port, Credentials credentials) {
    return new Connections("127.0.0.1", port, credentials);
  }

  static Connections of(String jdbcUrl, Credentials credentials) {
    URI uri = parse(jdbcUrl);
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    return new Connections(uri.getHost(), port, credentials);
  }

  static String databaseOf(String jdbcUrl) {
    return parse(jdbcUrl).getPath().substring(1);
  }

  private static URI parse(String jdbcUrl) {
    try {
      URI uri = URI.create(jdbcUrl.substring(JDBC.length()));
      if (jdbcUrl.startsWith(JDBC + "postgresql://")
          && uri.getHost() != null
          && uri.getPath().length() > 1) {
        return uri;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // Reported below, together with URLs that parse but lack a part.
    }
    throw new EngineException(
        "concert-bank.embedded.url is '" + jdbcUrl + "'.",
        "It looks like jdbc:postgresql://127.0.0.1:5455/concert_bank; the first instance prints its"
            + " own.");
  }

  boolean isSameServer(Connections other) {
    return port == other.port && isLoopback(host) && isLoopback(other.host);
  }

  private static boolean isLoopback(String host) {
    return host.equals("127.0.0.1") || host.equals("localhost");
  }

  String url(String database) {
    return JDBC + "postgresql://" + host + ":" + port + "/" + database;
  }

  PGSimpleDataSource dataSource(String database, DbRole role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser(role.userName());
    source.setPassword(credentials.password(role));
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setEscapeSyntaxCallMode("callIfNoReturn");
    source.setApplicationName("concert-bank engine");
    return source;
  }

  Connection openMaintenance() throws SQLException {
    return dataSource(MAINTENANCE_DATABASE, DbRole.BOOTSTRAP).getConnection();
  }
}
