CREATE OR REPLACE PACKAGE admission_round AUTHID DEFINER AS
  -- Purpose:    lets the next buyers of a waiting room in.
  -- Callers:    the application, for each room several times a second, from every instance.
  -- Locks:      the room, SKIP LOCKED: while one instance is at it, the others have nothing to do, and when it
  --             dies its locks die with it. Then tickets, SKIP LOCKED: lapsed admissions, those who are let in.
  -- Isolation:  READ COMMITTED; everything is counted under the room's lock, by one reading of the clock. Who is
  --             let in gets a later one, so that nobody comes before the end of an admission that was counted.
  -- Idempotent: yes: a repeated round finds the room full.
  --
  -- One round, in one transaction: counts who came and left since the last one; ends the admissions whose time
  -- is over; and admits the next places in the order of their numbers, as many as the target leaves free and
  -- max_per_second allows within any second, if the date is on sale, not sold out, and the room not paused.
  -- A place whose ticket somebody else has locked is passed by, and is the first of the next round.
  -- Live admissions are counted, not kept as a number, so they cannot drift. Every admission gets the next
  -- number of the room's journal, which has no gap and is never changed.

  -- One round of a room. Nothing happens if another session is at it, or if the date has no room.
  --   p_schedule_id  the date
  --   p_admitted     OUT: how many were let in
  PROCEDURE run(
    p_schedule_id IN  waiting_rooms.schedule_id%TYPE,
    p_admitted    OUT NUMBER
  );
END admission_round;
/
