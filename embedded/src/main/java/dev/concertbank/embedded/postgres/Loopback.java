package dev.concertbank.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.io.ClassPathResource;

/** Lets the owner's code open a second session to its own database: {@code loopback.run(query)}. */
final class Loopback {

  private static final String SCRIPT = "dev/concertbank/embedded/runtime/loopback.sql";

  private Loopback() {}

  /** Every step can be repeated; the password may have changed since. */
  static void install(Connection bootstrap, String password) throws SQLException {
    String owner = DbRole.OWNER.userName();
    try (Statement statement = bootstrap.createStatement()) {
      statement.execute("SET client_min_messages = warning");
      statement.execute(script());
      statement.execute("GRANT USAGE ON SCHEMA loopback TO " + owner);
      statement.execute("GRANT EXECUTE ON FUNCTION loopback.run TO " + owner);
    }
    String remember =
        "INSERT INTO loopback.credential (user_name, password) VALUES (?, ?)"
            + " ON CONFLICT (user_name) DO UPDATE SET password = excluded.password";
    try (PreparedStatement insert = bootstrap.prepareStatement(remember)) {
      insert.setString(1, owner);
      insert.setString(2, password);
      insert.executeUpdate();
    }
  }

  private static String script() {
    try {
      return new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
