CREATE OR REPLACE PACKAGE BODY test_ticket_errors AS
  c_message CONSTANT VARCHAR2(100 CHAR) := 'What was wrong, and what to do.';

  -- Raises a number by itself; the annotation of the test catches it by the exception's name.
  PROCEDURE raise_number(
    p_number   IN PLS_INTEGER,
    p_constant IN PLS_INTEGER
  ) IS
  BEGIN
    ut.expect(p_constant).to_equal(p_number);
    ticket_errors.raise_error(p_code => p_number, p_message => c_message);
  END raise_number;

  PROCEDURE raises_code_and_message IS
  BEGIN
    ticket_errors.raise_error(p_code => ticket_errors.c_seat_taken, p_message => c_message);
  EXCEPTION
    WHEN ticket_errors.e_seat_taken THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(c_message);
      ut.expect(SQLERRM).to_be_like('ORA-20101: %');
      RAISE;
  END raises_code_and_message;

  PROCEDURE refuses_a_foreign_code IS
  BEGIN
    ticket_errors.raise_error(p_code => -1, p_message => c_message);
  END refuses_a_foreign_code;

  PROCEDURE seat_taken IS
  BEGIN
    raise_number(p_number => -20101, p_constant => ticket_errors.c_seat_taken);
  END seat_taken;

  PROCEDURE seat_limit_exceeded IS
  BEGIN
    raise_number(p_number => -20102, p_constant => ticket_errors.c_seat_limit_exceeded);
  END seat_limit_exceeded;

  PROCEDURE sale_not_open IS
  BEGIN
    raise_number(p_number => -20103, p_constant => ticket_errors.c_sale_not_open);
  END sale_not_open;

  PROCEDURE seat_not_found IS
  BEGIN
    raise_number(p_number => -20104, p_constant => ticket_errors.c_seat_not_found);
  END seat_not_found;

  PROCEDURE schedule_not_found IS
  BEGIN
    raise_number(p_number => -20105, p_constant => ticket_errors.c_schedule_not_found);
  END schedule_not_found;

  PROCEDURE reservation_not_found IS
  BEGIN
    raise_number(p_number => -20110, p_constant => ticket_errors.c_reservation_not_found);
  END reservation_not_found;

  PROCEDURE reservation_not_payable IS
  BEGIN
    raise_number(p_number => -20111, p_constant => ticket_errors.c_reservation_not_payable);
  END reservation_not_payable;

  PROCEDURE reservation_not_cancellable IS
  BEGIN
    raise_number(p_number => -20112, p_constant => ticket_errors.c_reservation_not_cancellable);
  END reservation_not_cancellable;

  PROCEDURE insufficient_points IS
  BEGIN
    raise_number(p_number => -20201, p_constant => ticket_errors.c_insufficient_points);
  END insufficient_points;

  PROCEDURE already_paid IS
  BEGIN
    raise_number(p_number => -20202, p_constant => ticket_errors.c_already_paid);
  END already_paid;

  PROCEDURE amount_out_of_range IS
  BEGIN
    raise_number(p_number => -20203, p_constant => ticket_errors.c_amount_out_of_range);
  END amount_out_of_range;

  PROCEDURE request_in_progress IS
  BEGIN
    raise_number(p_number => -20301, p_constant => ticket_errors.c_request_in_progress);
  END request_in_progress;

  PROCEDURE key_reused IS
  BEGIN
    raise_number(p_number => -20302, p_constant => ticket_errors.c_key_reused);
  END key_reused;

  PROCEDURE email_taken IS
  BEGIN
    raise_number(p_number => -20401, p_constant => ticket_errors.c_email_taken);
  END email_taken;

  PROCEDURE person_already_registered IS
  BEGIN
    raise_number(p_number => -20402, p_constant => ticket_errors.c_person_already_registered);
  END person_already_registered;

  PROCEDURE user_not_found IS
  BEGIN
    raise_number(p_number => -20403, p_constant => ticket_errors.c_user_not_found);
  END user_not_found;

  PROCEDURE not_an_admin IS
  BEGIN
    raise_number(p_number => -20404, p_constant => ticket_errors.c_not_an_admin);
  END not_an_admin;

  PROCEDURE parameter_not_found IS
  BEGIN
    raise_number(p_number => -20501, p_constant => ticket_errors.c_parameter_not_found);
  END parameter_not_found;

  PROCEDURE parameter_out_of_range IS
  BEGIN
    raise_number(p_number => -20502, p_constant => ticket_errors.c_parameter_out_of_range);
  END parameter_out_of_range;

  PROCEDURE catalogue_invalid IS
  BEGIN
    raise_number(p_number => -20503, p_constant => ticket_errors.c_catalogue_invalid);
  END catalogue_invalid;

  PROCEDURE resource_busy IS
  BEGIN
    RAISE ticket_errors.e_resource_busy;
  END resource_busy;

  PROCEDURE wait_timeout IS
  BEGIN
    RAISE ticket_errors.e_wait_timeout;
  END wait_timeout;
END test_ticket_errors;
/
