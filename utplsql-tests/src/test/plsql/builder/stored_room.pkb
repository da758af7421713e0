CREATE OR REPLACE PACKAGE BODY stored_room AS
  FUNCTION ticket(
    p_place IN waiting_tickets.place%TYPE
  ) RETURN waiting_tickets%ROWTYPE IS
    l_ticket waiting_tickets%ROWTYPE;
  BEGIN
    SELECT t.*
      INTO l_ticket
      FROM waiting_tickets t
     WHERE t.place = p_place;
    RETURN l_ticket;
  END ticket;

  FUNCTION status_of(
    p_place IN waiting_tickets.place%TYPE
  ) RETURN waiting_tickets.status%TYPE IS
    l_ticket waiting_tickets%ROWTYPE;
  BEGIN
    l_ticket := ticket(p_place => p_place);
    RETURN l_ticket.status;
  END status_of;

  FUNCTION room(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN waiting_rooms%ROWTYPE IS
    l_room waiting_rooms%ROWTYPE;
  BEGIN
    SELECT r.*
      INTO l_room
      FROM waiting_rooms r
     WHERE r.schedule_id = p_schedule_id;
    RETURN l_room;
  END room;

  FUNCTION journal_line(
    p_schedule_id IN admission_journal.schedule_id%TYPE,
    p_journal_no  IN admission_journal.journal_no%TYPE
  ) RETURN admission_journal%ROWTYPE IS
    l_line admission_journal%ROWTYPE;
  BEGIN
    SELECT j.*
      INTO l_line
      FROM admission_journal j
     WHERE j.schedule_id = p_schedule_id
       AND j.journal_no = p_journal_no;
    RETURN l_line;
  END journal_line;

  FUNCTION journal(
    p_schedule_id IN admission_journal.schedule_id%TYPE
  ) RETURN VARCHAR2 IS
    l_journal VARCHAR2(4000 CHAR);
  BEGIN
    SELECT LISTAGG(j.journal_no || ':' || j.place, ',') WITHIN GROUP (ORDER BY j.journal_no)
      INTO l_journal
      FROM admission_journal j
     WHERE j.schedule_id = p_schedule_id;
    RETURN l_journal;
  END journal;

  FUNCTION changes(
    p_schedule_id IN waiting_room_changes.schedule_id%TYPE
  ) RETURN VARCHAR2 IS
    l_changes VARCHAR2(4000 CHAR);
  BEGIN
    SELECT LISTAGG(c.place || ':' || c.change, ',') WITHIN GROUP (ORDER BY c.place, c.change DESC)
      INTO l_changes
      FROM waiting_room_changes c
     WHERE c.schedule_id = p_schedule_id;
    RETURN l_changes;
  END changes;

  FUNCTION milestones(
    p_schedule_id IN waiting_milestones.schedule_id%TYPE,
    p_first       IN waiting_milestones.place%TYPE
  ) RETURN VARCHAR2 IS
    l_milestones VARCHAR2(4000 CHAR);
  BEGIN
    SELECT LISTAGG((m.place - p_first) || ':' || m.ordinal, ',') WITHIN GROUP (ORDER BY m.place)
      INTO l_milestones
      FROM waiting_milestones m
     WHERE m.schedule_id = p_schedule_id;
    RETURN l_milestones;
  END milestones;

  FUNCTION tickets_but(
    p_place IN waiting_tickets.place%TYPE DEFAULT NULL
  ) RETURN SYS_REFCURSOR IS
    l_tickets SYS_REFCURSOR;
  BEGIN
    OPEN l_tickets FOR
      SELECT t.*
        FROM waiting_tickets t
       WHERE p_place IS NULL
          OR t.place <> p_place
       ORDER BY t.place;
    RETURN l_tickets;
  END tickets_but;

  FUNCTION rooms_but(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE DEFAULT NULL
  ) RETURN SYS_REFCURSOR IS
    l_rooms SYS_REFCURSOR;
  BEGIN
    OPEN l_rooms FOR
      SELECT r.*
        FROM waiting_rooms r
       WHERE p_schedule_id IS NULL
          OR r.schedule_id <> p_schedule_id
       ORDER BY r.schedule_id;
    RETURN l_rooms;
  END rooms_but;
END stored_room;
/
