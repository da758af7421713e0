CREATE OR REPLACE PACKAGE place_queue AUTHID DEFINER
  ACCESSIBLE BY (PACKAGE waiting_room, PACKAGE admission_round, PACKAGE test_place_queue) AS
  -- Purpose:    the places of the waiting rooms as messages of waiting_room_q.
  -- Callers:    the packages named above; no role may call it. test_place_queue exists in test databases only.
  -- Locks:      take: the messages it returns, until the transaction ends; messages that others have are skipped.
  -- Isolation:  READ COMMITTED.
  -- Idempotent: no.
  --
  -- The priority of a message is its place, so that a place which commits late comes before those that were
  -- given after it; Oracle does not promise that order, and admission_round looks. The correlation of a message
  -- is its date (SCHEDULE:3), so that a room takes its own places only.

  -- Puts a place into the queue, for when the transaction is committed.
  --   p_schedule_id  the date
  --   p_place        the place
  PROCEDURE put(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_place       IN waiting_tickets.place%TYPE
  );

  -- Takes the next places out of the queue; a rollback brings them back.
  --   p_schedule_id  the date
  --   p_limit        how many at most, 1 or more
  --   p_places       OUT: the places; empty if nobody is waiting
  PROCEDURE take(
    p_schedule_id IN  waiting_tickets.schedule_id%TYPE,
    p_limit       IN  PLS_INTEGER,
    p_places      OUT number_nt
  );
END place_queue;
/
