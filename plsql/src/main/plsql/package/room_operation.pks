CREATE OR REPLACE PACKAGE room_operation AUTHID DEFINER AS
  -- Purpose:    what an operator may do to a waiting room during a sale.
  -- Callers:    the admin endpoints.
  -- Locks:      the room, WAIT 5: between two rounds.
  -- Isolation:  READ COMMITTED.
  -- Idempotent: by nature. Every call is audited.

  -- Stops admissions; who was admitted may go on buying. A paused room gets the new reason.
  --   p_user_id      the administrator
  --   p_schedule_id  the date
  --   p_reason       what those who wait are told
  --   raises         e_not_an_admin, e_reason_required, e_waiting_room_not_found, e_wait_timeout
  PROCEDURE pause(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_reason      IN waiting_rooms.pause_reason%TYPE
  );

  -- Lets admissions go on.
  --   p_user_id      the administrator
  --   p_schedule_id  the date
  --   p_reason       for the audit log
  --   raises         e_not_an_admin, e_reason_required, e_waiting_room_not_found, e_wait_timeout
  PROCEDURE resume(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_reason      IN waiting_rooms.pause_reason%TYPE
  );

  -- Changes how many may shop, come in, and wait; from the next round on. Nobody who is in is sent away.
  --   p_user_id         the administrator
  --   p_schedule_id     the date
  --   p_target          buyers who may shop at the same time, 0 to 1,000,000
  --   p_max_per_second  buyers who are admitted within a second, 0 to 10,000
  --   p_capacity        buyers who may wait, 0 to 10,000,000
  --   raises            e_not_an_admin, e_waiting_room_not_found, e_rate_out_of_range, e_wait_timeout
  PROCEDURE set_rates(
    p_user_id        IN users.user_id%TYPE,
    p_schedule_id    IN waiting_rooms.schedule_id%TYPE,
    p_target         IN waiting_rooms.target%TYPE,
    p_max_per_second IN waiting_rooms.max_per_second%TYPE,
    p_capacity       IN waiting_rooms.capacity%TYPE
  );
END room_operation;
/
