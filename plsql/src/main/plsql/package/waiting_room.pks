CREATE OR REPLACE PACKAGE waiting_room AUTHID DEFINER AS
  -- Purpose:    a buyer's place in front of a sale: to take it, and to give it up.
  -- Callers:    POST and DELETE /queue/tokens.
  -- Locks:      join_room: the buyer's row, WAIT 5; a lapsed ticket of the same buyer, WAIT 5. Nothing of the
  --             room: joins of different buyers never wait for one another.
  --             leave_room: the ticket, WAIT 5.
  -- Isolation:  READ COMMITTED; the clock is read under the locks.
  -- Idempotent: by nature: a buyer has one place in a room, and gives it up once.
  --
  -- A room is full when those who waited at its last round, and the numbers given since to it or to nobody,
  -- reach its capacity. Only joins that were open while that round counted come on top.

  -- Takes a place in the room of a date, behind everybody who has one. A buyer who waits there or was admitted
  -- keeps the place that there is.
  --   p_user_id         the buyer
  --   p_schedule_id     the date
  --   p_place           OUT: the number of the place; they ascend over all rooms
  --   p_status          OUT: 'WAITING' or 'ADMITTED'
  --   p_admitted_until  OUT: when the admission ends; NULL while waiting
  --   p_is_new          OUT: 1 if the place was taken now, 0 if the buyer had it
  --   raises            e_schedule_not_found, e_schedule_cancelled, e_sale_not_open, e_queue_not_required (the date
  --                     has no room), e_queue_full, e_user_not_found, e_wait_timeout
  PROCEDURE join_room(
    p_user_id        IN  users.user_id%TYPE,
    p_schedule_id    IN  concert_schedules.schedule_id%TYPE,
    p_place          OUT waiting_tickets.place%TYPE,
    p_status         OUT waiting_tickets.status%TYPE,
    p_admitted_until OUT waiting_tickets.admitted_until%TYPE,
    p_is_new         OUT NUMBER
  );

  -- Gives a place up, or an admission back. What is over already stays as it is.
  --   p_user_id  the buyer
  --   p_place    the place
  --   raises     e_queue_ticket_not_found (also when it is somebody else's), e_wait_timeout
  PROCEDURE leave_room(
    p_user_id IN users.user_id%TYPE,
    p_place   IN waiting_tickets.place%TYPE
  );
END waiting_room;
/
