package dev.concertbank.plsql;

import static dev.concertbank.plsql.Story.keys;

import java.util.stream.Stream;

/** Waiting rooms: places, the journal of admissions, and what the room has counted. */
final class RoomCorruptions {
  private static final String ONE_PLACE = "one live place per buyer and date";
  private static final String NO_GAP = "the admission journal has no gap";
  private static final String IN_JOURNAL = "whoever was admitted is in the journal, once";
  private static final String ADMITTED = "whoever is in the journal was admitted";
  private static final String COUNTS = "a waiting room knows how many wait and have come";

  private static final String ROOM = "SELECT MIN(schedule_id) FROM waiting_rooms";
  private static final String FIRST = "SELECT place FROM admission_journal WHERE journal_no = 1";
  private static final String SHOPPER =
      "SELECT MIN(user_id) FROM waiting_tickets WHERE status = 'ADMITTED'";
  private static final String WAITING =
      "SELECT MIN(place) FROM waiting_tickets WHERE status = 'WAITING'";

  private RoomCorruptions() {}

  static Stream<Corruption> all() {
    return Stream.of(places(), journal(), counts()).flatMap(all -> all);
  }

  private static Stream<Corruption> places() {
    return Stream.of(
        Corruption.of(
                "somebody has two places",
                "DROP INDEX waiting_tickets_live_ux",
                "UPDATE waiting_tickets SET user_id = (%s) WHERE place = (SELECT MAX(place) FROM"
                        .formatted(SHOPPER)
                    + " waiting_tickets)")
            .breaks(ONE_PLACE, SHOPPER),
        Corruption.of(
                "who was admitted says he was not",
                "UPDATE waiting_tickets SET status = 'LEFT', admitted_at = NULL, admitted_until ="
                    + " NULL WHERE status = 'DONE'")
            .breaks(ADMITTED, "SELECT place FROM waiting_tickets WHERE status = 'DONE'"),
        Corruption.of(
                "who left says he was admitted",
                "UPDATE waiting_tickets SET admitted_at = CURRENT_TIMESTAMP, admitted_until ="
                    + " CURRENT_TIMESTAMP WHERE status = 'LEFT'")
            .breaks(IN_JOURNAL, "SELECT place FROM waiting_tickets WHERE status = 'LEFT'"));
  }

  private static Stream<Corruption> journal() {
    return Stream.of(
        Corruption.of("a line is lost", "DELETE FROM admission_journal WHERE journal_no = 1")
            .breaks(NO_GAP, ROOM)
            .breaks(IN_JOURNAL, FIRST),
        Corruption.of("a number is left out", journalLine("journal_no = 7")).breaks(NO_GAP, ROOM),
        Corruption.of("a line stands before the first one", journalLine("journal_no = 0"))
            .breaks(NO_GAP, ROOM),
        Corruption.of(
                "the room knows of more lines",
                "UPDATE waiting_rooms SET journal_count = journal_count + 1")
            .breaks(NO_GAP, ROOM),
        Corruption.of(
                "the room knows of fewer lines",
                "UPDATE waiting_rooms SET journal_count = journal_count - 1")
            .breaks(NO_GAP, ROOM),
        Corruption.of(
                "the room knows of archived lines",
                "UPDATE waiting_rooms SET archived_admissions = archived_admissions + 1")
            .breaks(NO_GAP, ROOM),
        Corruption.of("a line names somebody else", journalLine("user_id = user_id + 1"))
            .breaks(IN_JOURNAL, FIRST),
        Corruption.of("a line has another time", journalLine("admitted_at = admitted_until"))
            .breaks(IN_JOURNAL, FIRST),
        Corruption.of(
                "a line is there twice",
                "ALTER TABLE admission_journal DROP CONSTRAINT admission_journal_place_uk",
                "UPDATE waiting_rooms SET journal_count = journal_count + 1",
                newLine("j.place", "j.journal_no = 1"))
            .breaks(IN_JOURNAL, FIRST),
        Corruption.of(
                "a line is of a place that waits",
                "UPDATE waiting_rooms SET journal_count = journal_count + 1",
                newLine("(" + WAITING + ")", "j.journal_no = 1"))
            .breaks(ADMITTED, WAITING),
        Corruption.of(
                "a line is of a place that nobody has",
                "UPDATE waiting_rooms SET journal_count = journal_count + 1",
                newLine("-1", "j.journal_no = 1"))
            .breaks(ADMITTED, keys("-1")));
  }

  private static Stream<Corruption> counts() {
    return Stream.of(
            "UPDATE waiting_rooms SET joined_count = joined_count + 1",
            "UPDATE waiting_rooms SET joined_count = joined_count - 1",
            "UPDATE waiting_rooms SET archived_tickets = archived_tickets + 1",
            "UPDATE waiting_rooms SET waiting_count = waiting_count + 1",
            "UPDATE waiting_rooms SET waiting_count = waiting_count - 1",
            "DELETE FROM waiting_room_changes WHERE change = -1",
            "DELETE FROM waiting_room_changes WHERE change = 1",
            "DELETE FROM waiting_tickets WHERE status = 'LEFT'")
        .map(statement -> Corruption.of(statement, statement).breaks(COUNTS, ROOM));
  }

  private static String journalLine(String change) {
    return "UPDATE admission_journal SET " + change + " WHERE journal_no = 1";
  }

  private static String newLine(String place, String like) {
    return "INSERT INTO admission_journal (schedule_id, journal_no, place, user_id, admitted_at,"
        + " admitted_until) SELECT j.schedule_id, r.journal_count, %s, j.user_id, j.admitted_at,"
            .formatted(place)
        + " j.admitted_until FROM admission_journal j JOIN waiting_rooms r ON r.schedule_id ="
        + " j.schedule_id WHERE "
        + like;
  }
}
