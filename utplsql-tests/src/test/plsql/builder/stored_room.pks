CREATE OR REPLACE PACKAGE stored_room AUTHID DEFINER AS
  -- Purpose:    what is in the tables of the waiting rooms now, for the suites to expect something of.
  -- Callers:    the suites. Installed in test databases only.
  -- Locks:      none.
  -- Isolation:  any.
  -- Idempotent: yes, it only reads.

  FUNCTION ticket(
    p_place IN waiting_tickets.place%TYPE
  ) RETURN waiting_tickets%ROWTYPE;

  FUNCTION status_of(
    p_place IN waiting_tickets.place%TYPE
  ) RETURN waiting_tickets.status%TYPE;

  FUNCTION room(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN waiting_rooms%ROWTYPE;

  -- A line of the journal.
  FUNCTION journal_line(
    p_schedule_id IN admission_journal.schedule_id%TYPE,
    p_journal_no  IN admission_journal.journal_no%TYPE
  ) RETURN admission_journal%ROWTYPE;

  -- The numbers and places of the journal, in order: '1:17,2:18'. NULL if nobody was let in.
  FUNCTION journal(
    p_schedule_id IN admission_journal.schedule_id%TYPE
  ) RETURN VARCHAR2;

  -- Who came and left since the last round, by place: '17:1,17:-1'. NULL if nobody did.
  FUNCTION changes(
    p_schedule_id IN waiting_room_changes.schedule_id%TYPE
  ) RETURN VARCHAR2;

  -- How many had come by which place, less p_first: '0:0,3:2'. NULL if there is no milestone.
  FUNCTION milestones(
    p_schedule_id IN waiting_milestones.schedule_id%TYPE,
    p_first       IN waiting_milestones.place%TYPE
  ) RETURN VARCHAR2;

  -- Every ticket but this one.
  FUNCTION tickets_but(
    p_place IN waiting_tickets.place%TYPE DEFAULT NULL
  ) RETURN SYS_REFCURSOR;

  -- Every room but this one, without what its rounds know.
  FUNCTION rooms_but(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE DEFAULT NULL
  ) RETURN SYS_REFCURSOR;
END stored_room;
/
