CREATE OR REPLACE PACKAGE test_ticket_errors AUTHID DEFINER AS
  --%suite(ticket_errors)
  --%suitepath(concertbank.operation)

  --%context(raise_error)
  --%name(raise_error)

  --%test(Raises the code with the message, and nothing else)
  --%throws(-20101)
  PROCEDURE raises_code_and_message;

  --%test(Refuses a code that is not the application's)
  --%throws(-21000)
  PROCEDURE refuses_a_foreign_code;

  --%endcontext

  -- Clients know the numbers: each stays what it is, and its exception with it.
  --%context(the names and their numbers)
  --%name(numbers)

  --%test(seat_taken is -20101)
  --%throws(ticket_errors.e_seat_taken)
  PROCEDURE seat_taken;

  --%test(seat_limit_exceeded is -20102)
  --%throws(ticket_errors.e_seat_limit_exceeded)
  PROCEDURE seat_limit_exceeded;

  --%test(sale_not_open is -20103)
  --%throws(ticket_errors.e_sale_not_open)
  PROCEDURE sale_not_open;

  --%test(seat_not_found is -20104)
  --%throws(ticket_errors.e_seat_not_found)
  PROCEDURE seat_not_found;

  --%test(schedule_not_found is -20105)
  --%throws(ticket_errors.e_schedule_not_found)
  PROCEDURE schedule_not_found;

  --%test(reservation_not_found is -20110)
  --%throws(ticket_errors.e_reservation_not_found)
  PROCEDURE reservation_not_found;

  --%test(reservation_not_payable is -20111)
  --%throws(ticket_errors.e_reservation_not_payable)
  PROCEDURE reservation_not_payable;

  --%test(reservation_not_cancellable is -20112)
  --%throws(ticket_errors.e_reservation_not_cancellable)
  PROCEDURE reservation_not_cancellable;

  --%test(insufficient_points is -20201)
  --%throws(ticket_errors.e_insufficient_points)
  PROCEDURE insufficient_points;

  --%test(already_paid is -20202)
  --%throws(ticket_errors.e_already_paid)
  PROCEDURE already_paid;

  --%test(amount_out_of_range is -20203)
  --%throws(ticket_errors.e_amount_out_of_range)
  PROCEDURE amount_out_of_range;

  --%test(request_in_progress is -20301)
  --%throws(ticket_errors.e_request_in_progress)
  PROCEDURE request_in_progress;

  --%test(key_reused is -20302)
  --%throws(ticket_errors.e_key_reused)
  PROCEDURE key_reused;

  --%test(email_taken is -20401)
  --%throws(ticket_errors.e_email_taken)
  PROCEDURE email_taken;

  --%test(person_already_registered is -20402)
  --%throws(ticket_errors.e_person_already_registered)
  PROCEDURE person_already_registered;

  --%test(user_not_found is -20403)
  --%throws(ticket_errors.e_user_not_found)
  PROCEDURE user_not_found;

  --%test(not_an_admin is -20404)
  --%throws(ticket_errors.e_not_an_admin)
  PROCEDURE not_an_admin;

  --%test(parameter_not_found is -20501)
  --%throws(ticket_errors.e_parameter_not_found)
  PROCEDURE parameter_not_found;

  --%test(parameter_out_of_range is -20502)
  --%throws(ticket_errors.e_parameter_out_of_range)
  PROCEDURE parameter_out_of_range;

  --%test(catalogue_invalid is -20503)
  --%throws(ticket_errors.e_catalogue_invalid)
  PROCEDURE catalogue_invalid;

  --%test(A row that is locked is ORA-00054)
  --%throws(-54)
  PROCEDURE resource_busy;

  --%test(A lock that was waited for too long is ORA-30006)
  --%throws(-30006)
  PROCEDURE wait_timeout;

  --%endcontext
END test_ticket_errors;
/
