CREATE OR REPLACE PACKAGE BODY application_error AS
  PROCEDURE act IS
  BEGIN
    ticket_errors.raise_error(p_code => ticket_errors.c_raised, p_message => 'Taken.');
    RAISE_APPLICATION_ERROR(-20101, 'Taken.'); --!
    RAISE_APPLICATION_ERROR(-21001, 'Taken.'); --!
    RAISE_APPLICATION_ERROR(20101, 'Taken.'); --!
    RAISE_APPLICATION_ERROR(ticket_errors.c_seat_taken, 'Taken.'); --!
  END act;
END application_error;
/
