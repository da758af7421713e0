CREATE OR REPLACE PACKAGE audit_trail AUTHID DEFINER
  ACCESSIBLE BY (
    PACKAGE parameter_store, PACKAGE membership, PACKAGE catalogue_import,
    PACKAGE room_operation, PACKAGE job_operation, PACKAGE correction, PACKAGE schedule_cancellation,
    PACKAGE event_log, PACKAGE parked_message,
    PACKAGE test_audit_trail) AS
  -- Purpose:    remembers what administrators did, in the transaction that did it, and what was announced.
  -- Callers:    the packages named above; no role may call it. test_audit_trail exists in test
  --             databases only.
  -- Locks:      none.
  -- Isolation:  any.
  -- Idempotent: no; its callers are.

  -- Adds a line.
  --   p_user_id     who; NULL for the installer
  --   p_action      what, such as 'PARAMETER_CHANGED'
  --   p_subject     to what
  --   p_detail      from what to what; may be NULL
  --   p_message_id  the event that the line is for; NULL if it is for none
  PROCEDURE record_action(
    p_user_id    IN audit_log.user_id%TYPE,
    p_action     IN audit_log.action%TYPE,
    p_subject    IN audit_log.subject%TYPE,
    p_detail     IN audit_log.detail%TYPE,
    p_message_id IN audit_log.message_id%TYPE DEFAULT NULL
  );
END audit_trail;
/
