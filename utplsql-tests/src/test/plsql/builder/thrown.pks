CREATE OR REPLACE PACKAGE thrown AUTHID DEFINER AS
  -- Purpose:    what an error says, so that a test can expect the sentence as well as the code.
  -- Callers:    the suites, in handlers that raise again what --%throws expects. Installed in test
  --             databases only.
  -- Locks:      none.
  -- Isolation:  any.
  -- Idempotent: yes, it keeps nothing.

  -- The sentence, without the code before it and without the errors that Oracle may list below it.
  --   p_sqlerrm  SQLERRM, such as 'ORA-20101: These seats were taken: 17'
  FUNCTION message(
    p_sqlerrm IN VARCHAR2
  ) RETURN VARCHAR2;
END thrown;
/
