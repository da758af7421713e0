package dev.concertbank.embedded.coverage;

import dev.concertbank.embedded.translator.Probe;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * A counter for each statement, and for each declaration with an initial value. Give it to the
 * translator, deploy, {@link #create} the counters, run something, and {@link #read} them. They are
 * sequences, because those keep counting when the transaction is rolled back. The price: nothing
 * that is counted runs in a read-only transaction.
 */
public final class LineCounters implements Probe {
  private static final String CREATE =
      """
      DROP SCHEMA IF EXISTS coverage CASCADE;
      CREATE SCHEMA coverage;
      DO $$
      BEGIN
        FOR i IN 0 .. %d LOOP
          EXECUTE 'CREATE SEQUENCE coverage.' || quote_ident('at_' || i);
        END LOOP;
      END $$
      """;

  /** Where a counter stands; its place in the list is its number. */
  private record Place(String file, int line) {}

  private final Predicate<String> counted;
  private final String variant = "counted " + UUID.randomUUID();
  private final List<Place> places = new ArrayList<>();

  /**
   * @param counted which files get counters, by name
   */
  public LineCounters(Predicate<String> counted) {
    this.counted = counted;
  }

  @Override
  public Optional<String> at(String file, int line, int column) {
    if (!counted.test(file)) {
      return Optional.empty();
    }
    places.add(new Place(file, line));
    return Optional.of("nextval('coverage.at_" + (places.size() - 1) + "')");
  }

  /** What another set of counters deployed says nothing to this one. */
  @Override
  public String variant() {
    return variant;
  }

  /** Sets the counters up, at nothing. */
  public void create(DataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(CREATE.formatted(places.size() - 1));
    }
  }

  /**
   * How often each line ran, by file. A line with several statements ran as often as the least run
   * of them, so that {@code IF x THEN y; END IF;} on one line does not hide y.
   */
  public Map<String, SortedMap<Integer, Long>> read(DataSource owner) throws SQLException {
    String query =
        "SELECT CAST(substr(sequencename, 4) AS integer), coalesce(last_value, 0)"
            + " FROM pg_sequences WHERE schemaname = 'coverage'";
    Map<String, SortedMap<Integer, Long>> files = new TreeMap<>();
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        Place place = places.get(rows.getInt(1));
        files
            .computeIfAbsent(place.file(), file -> new TreeMap<>())
            .merge(place.line(), rows.getLong(2), Math::min);
      }
    }
    return files;
  }
}
