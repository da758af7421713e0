CREATE OR REPLACE PACKAGE parameter_store AUTHID DEFINER AS
  -- Purpose:    what an operator may tune while the system runs.
  -- Callers:    the packages that read a parameter; the admin endpoint.
  -- Locks:      set_value: the parameter's row, WAIT 5.
  -- Isolation:  READ COMMITTED. Read at every command, so that a change holds from the next one on,
  --             in every instance.
  -- Idempotent: set_value, by nature.

  -- The value in force.
  --   p_name   such as 'hold-seconds'
  --   returns  the value, in the unit of the parameter
  --   raises   e_parameter_not_found
  FUNCTION value_of(
    p_name IN parameters.name%TYPE
  ) RETURN parameters.value%TYPE;

  -- Changes a parameter and records who did, from what to what.
  --   p_user_id  the administrator
  --   p_name     which parameter
  --   p_value    the new value, in the unit of the parameter
  --   raises     e_parameter_not_found, e_parameter_out_of_range, e_not_an_admin, e_wait_timeout
  PROCEDURE set_value(
    p_user_id IN users.user_id%TYPE,
    p_name    IN parameters.name%TYPE,
    p_value   IN parameters.value%TYPE
  );
END parameter_store;
/
