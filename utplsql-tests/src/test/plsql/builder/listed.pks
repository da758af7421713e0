CREATE OR REPLACE PACKAGE listed AUTHID DEFINER AS
  -- Purpose:    a list as text, in its order, so that one expectation sees all of it: '17,18'.
  -- Callers:    the suites. Installed in test databases only.
  -- Locks:      none.
  -- Isolation:  any.
  -- Idempotent: yes, it keeps nothing.

  -- NULL for an empty list, 'no list' where there is none.
  FUNCTION numbers(
    p_numbers IN number_nt
  ) RETURN VARCHAR2;

  -- As numbers.
  FUNCTION texts(
    p_texts IN varchar2_nt
  ) RETURN VARCHAR2;
END listed;
/
