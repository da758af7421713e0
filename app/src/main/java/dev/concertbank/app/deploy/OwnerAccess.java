package dev.concertbank.app.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where the schema is and who owns it; the environment says so, and no file keeps the password. */
final class OwnerAccess {
  static final String URL = "ORACLE_URL";
  private static final String USER = "ORACLE_OWNER_USER";
  private static final String PASSWORD = "ORACLE_OWNER_PASSWORD";

  private OwnerAccess() {}

  /** The variables that are not set; empty when all are. */
  static Optional<String> missingFrom(Map<String, String> environment) {
    String missing =
        List.of(URL, USER, PASSWORD).stream()
            .filter(name -> environment.getOrDefault(name, "").isBlank())
            .collect(Collectors.joining(", "));
    return Optional.of(missing).filter(names -> !names.isEmpty());
  }

  static DataSource in(Map<String, String> environment) {
    return new DriverManagerDataSource(
        environment.get(URL), environment.get(USER), environment.get(PASSWORD));
  }
}
