CREATE OR REPLACE PACKAGE BODY parameter_store AS
  PROCEDURE raise_not_found(
    p_name IN parameters.name%TYPE
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_parameter_not_found,
      p_message => 'There is no parameter ' || p_name || '.');
  END raise_not_found;

  FUNCTION value_of(
    p_name IN parameters.name%TYPE
  ) RETURN parameters.value%TYPE IS
    l_value parameters.value%TYPE;
  BEGIN
    SELECT p.value
      INTO l_value
      FROM parameters p
     WHERE p.name = p_name;
    RETURN l_value;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      raise_not_found(p_name => p_name);
  END value_of;

  -- Two administrators who change the same parameter follow one another: each sees what the other
  -- left, and the audit log tells it so.
  PROCEDURE lock_parameter(
    p_name      IN  parameters.name%TYPE,
    p_parameter OUT parameters%ROWTYPE
  ) IS
  BEGIN
    SELECT p.*
      INTO p_parameter
      FROM parameters p
     WHERE p.name = p_name
       FOR UPDATE OF p.value WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      raise_not_found(p_name => p_name);
  END lock_parameter;

  PROCEDURE set_value(
    p_user_id IN users.user_id%TYPE,
    p_name    IN parameters.name%TYPE,
    p_value   IN parameters.value%TYPE
  ) IS
    l_parameter parameters%ROWTYPE;
    l_now       parameters.updated_at%TYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    lock_parameter(p_name => p_name, p_parameter => l_parameter);
    IF p_value IS NULL
       OR p_value <> TRUNC(p_value)
       OR p_value NOT BETWEEN l_parameter.min_value AND l_parameter.max_value
    THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_parameter_out_of_range,
        p_message => p_name || ' takes a whole number from ' || l_parameter.min_value
                     || ' to ' || l_parameter.max_value || ' (' || l_parameter.unit || ').');
    END IF;
    l_now := SYSTIMESTAMP;
    UPDATE parameters p
       SET p.value      = p_value,
           p.updated_at = l_now,
           p.updated_by = p_user_id
     WHERE p.name = p_name;
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'PARAMETER_CHANGED',
      p_subject => p_name,
      p_detail  => l_parameter.value || ' -> ' || p_value);
  END set_value;
END parameter_store;
/
