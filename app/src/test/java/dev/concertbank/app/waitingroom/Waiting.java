package dev.concertbank.app.waitingroom;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Thousands who wait, written at once as joins and rounds would leave them; embedded only. */
final class Waiting {
  private Waiting() {}

  /** Fills a room; returns so many more buyers, who have not come yet. */
  static List<Long> of(int size, long scheduleId, int newcomers, JdbcClient owner) {
    String name = UUID.randomUUID().toString();
    owner
        .sql(
            """
            INSERT INTO users (user_id, email, name, password_hash, ci_hash, role, created_at)
            SELECT nextval('user_seq'), :name || n, 'One of many', 'not-a-hash', :name || n, 'USER',
                   CURRENT_TIMESTAMP
              FROM generate_series(1, :size::integer) n
            """)
        .param("name", name + "-")
        .param("size", size + newcomers)
        .update();
    owner
        .sql(
            """
            INSERT INTO accounts (account_id, kind, user_id, balance, created_at)
            SELECT nextval('account_seq'), 'POINT', user_id, 0, CURRENT_TIMESTAMP
              FROM users WHERE email LIKE :name
            """)
        .param("name", name + "-%")
        .update();
    List<Long> users =
        owner
            .sql("SELECT user_id FROM users WHERE email LIKE :name ORDER BY user_id")
            .param("name", name + "-%")
            .query(Long.class)
            .list();
    owner
        .sql(
            """
            WITH places AS (
              INSERT INTO waiting_tickets (place, schedule_id, user_id, status, joined_at)
              SELECT nextval('place_seq'), :schedule, n, 'WAITING', CURRENT_TIMESTAMP
                FROM generate_series(:first::bigint, :last::bigint) n
              RETURNING place)
            INSERT INTO aq.message (
              message_no, consumer, queue_id, msgid, priority, sort_priority, correlation,
              enqueued_at, exception_queue, jms_type, properties, body)
            SELECT nextval('aq.message_seq'), '', q.queue_id, uuid_send(uuidv7()), p.place, p.place,
                   'SCHEDULE:' || :schedule, CURRENT_TIMESTAMP, 'AQ$_WAITING_ROOM_QT_E', 'PLACE',
                   '{}', p.place::text
              FROM places p, aq.queue q WHERE q.name = 'WAITING_ROOM_Q'
            """)
        .param("schedule", scheduleId)
        .param("first", users.get(0))
        .param("last", users.get(size - 1))
        .update();
    owner
        .sql(
            "UPDATE waiting_rooms SET joined_count = joined_count + :size, waiting_count ="
                + " waiting_count + :size, capacity = 10000000 WHERE schedule_id = :schedule")
        .param("size", size)
        .param("schedule", scheduleId)
        .update();
    return users.subList(size, users.size());
  }

  /** Those who were let in have left, an hour ago. */
  static void lastOnesAreGone(long scheduleId, JdbcClient owner) {
    owner
        .sql(
            "UPDATE waiting_tickets SET status = 'LEFT', closed_at = CURRENT_TIMESTAMP,"
                + " admitted_at = admitted_at - INTERVAL '1' HOUR"
                + " WHERE schedule_id = ? AND status = 'ADMITTED'")
        .param(scheduleId)
        .update();
    owner
        .sql(
            "UPDATE admission_journal SET admitted_at = admitted_at - INTERVAL '1' HOUR"
                + " WHERE schedule_id = ? AND admitted_at > CURRENT_TIMESTAMP - INTERVAL '1' MINUTE")
        .param(scheduleId)
        .update();
  }
}
