CREATE OR REPLACE PACKAGE buyer AUTHID DEFINER
  ACCESSIBLE BY (PACKAGE seat_hold, PACKAGE waiting_room, PACKAGE test_buyer) AS
  -- Purpose:    commands of one buyer follow one another, so that what a buyer may have is counted right.
  -- Callers:    the packages named above; no role may call it. test_buyer exists in test databases only.
  -- Locks:      the buyer's row, WAIT 5; children of it are not kept waiting.
  -- Isolation:  any.
  -- Idempotent: yes.

  -- Locks the buyer until the transaction ends.
  --   p_user_id  who
  --   raises     e_user_not_found, e_wait_timeout
  PROCEDURE lock_buyer(
    p_user_id IN users.user_id%TYPE
  );
END buyer;
/
