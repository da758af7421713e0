package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the journal and the tickets of a room tell afterwards. */
final class RoomEvidence {
  private final JdbcClient owner;
  private final long scheduleId;

  RoomEvidence(DataSource owner, Sale sale) {
    this.owner = JdbcClient.create(owner);
    this.scheduleId = sale.scheduleId();
  }

  /** From when to when somebody could shop. */
  private record Stay(Instant from, Instant until) {}

  /** The places of the journal, in its order; its numbers have no gap. */
  List<Long> admittedPlaces() {
    List<Long> numbers = numbers("SELECT j.journal_no FROM admission_journal j");
    assertThat(numbers)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    List<Long> places = numbers("SELECT j.place FROM admission_journal j");
    assertThat(places).doesNotHaveDuplicates();
    return places;
  }

  private List<Long> numbers(String query) {
    return owner
        .sql(query + " WHERE j.schedule_id = ? ORDER BY j.journal_no")
        .param(scheduleId)
        .query(Long.class)
        .list();
  }

  long waiting() {
    return count(
        "SELECT COUNT(*) FROM waiting_tickets WHERE schedule_id = ? AND status = 'WAITING'");
  }

  /** As the room knows it. */
  long waitingCount() {
    return count("SELECT waiting_count FROM waiting_rooms WHERE schedule_id = ?");
  }

  long joinedCount() {
    return count("SELECT joined_count FROM waiting_rooms WHERE schedule_id = ?");
  }

  long uncountedChanges() {
    return count("SELECT COUNT(*) FROM waiting_room_changes WHERE schedule_id = ?");
  }

  String status(long place) {
    return owner
        .sql("SELECT status FROM waiting_tickets WHERE place = ?")
        .param(place)
        .query(String.class)
        .single();
  }

  private long count(String query) {
    return owner.sql(query).param(scheduleId).query(Long.class).single();
  }

  /** The most who could shop at one moment, by what was written down of each. */
  int mostShoppers() {
    List<Instant> begins = new ArrayList<>();
    List<Instant> ends = new ArrayList<>();
    for (Stay stay : stays()) {
      begins.add(stay.from());
      ends.add(stay.until());
    }
    Collections.sort(begins);
    Collections.sort(ends);
    int most = 0;
    int ended = 0;
    for (int begun = 1; begun <= begins.size(); begun++) {
      // Whoever goes at the moment in which somebody comes has gone.
      while (ended < ends.size() && !ends.get(ended).isAfter(begins.get(begun - 1))) {
        ended++;
      }
      most = Math.max(most, begun - ended);
    }
    return most;
  }

  private List<Stay> stays() {
    return owner
        .sql(
            """
            SELECT j.admitted_at, LEAST(t.admitted_until, COALESCE(t.closed_at, t.admitted_until))
              FROM admission_journal j
              JOIN waiting_tickets t ON t.place = j.place
             WHERE j.schedule_id = ?
            """)
        .param(scheduleId)
        .query(
            (row, number) ->
                new Stay(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The most who were admitted within any second. */
  int mostPerSecond() {
    List<Instant> admissions = stays().stream().map(Stay::from).sorted().toList();
    return IntStream.range(0, admissions.size())
        .map(
            last ->
                (int)
                    admissions.subList(0, last + 1).stream()
                        .filter(at -> at.isAfter(admissions.get(last).minusSeconds(1)))
                        .count())
        .max()
        .orElse(0);
  }

  /** Lets the time of an admission run out: it ends now. */
  void lapse(long place) {
    owner
        .sql(
            "UPDATE waiting_tickets SET admitted_until = CURRENT_TIMESTAMP"
                + " WHERE place = ? AND status = 'ADMITTED'")
        .param(place)
        .update();
  }

  /** Lets the last second be over: what was admitted in it was admitted an hour ago. */
  void lastSecondIsOver() {
    owner
        .sql(
            "UPDATE admission_journal SET admitted_at = admitted_at - INTERVAL '1' HOUR"
                + " WHERE schedule_id = ?")
        .param(scheduleId)
        .update();
    owner
        .sql(
            "UPDATE waiting_tickets SET admitted_at = admitted_at - INTERVAL '1' HOUR"
                + " WHERE schedule_id = ? AND admitted_at IS NOT NULL")
        .param(scheduleId)
        .update();
  }
}
