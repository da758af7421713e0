CREATE OR REPLACE PACKAGE ticket_errors AUTHID DEFINER AS
  -- Purpose:    every error that a command may end in: its name, its code, and its exception.
  -- Callers:    every package. Java knows the same list (enum TicketError); a test holds the two together.
  -- Locks:      none.
  -- Isolation:  any.
  -- Idempotent: yes, it keeps nothing.
  --
  -- Behind each code stand the HTTP status and the problem type of the REST API. Ranges: -201nn
  -- seats, reservations and the waiting room, -202nn money, -203nn requests, -204nn people, -205nn operation.

  -- 409 seat-taken. The message ends in the ids of the seats that were taken: "...: 17,18".
  c_seat_taken CONSTANT PLS_INTEGER := -20101;
  e_seat_taken EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_seat_taken, -20101);

  -- 409 seat-limit-exceeded
  c_seat_limit_exceeded CONSTANT PLS_INTEGER := -20102;
  e_seat_limit_exceeded EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_seat_limit_exceeded, -20102);

  -- 409 sale-not-open
  c_sale_not_open CONSTANT PLS_INTEGER := -20103;
  e_sale_not_open EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_sale_not_open, -20103);

  -- 404 seat-not-found
  c_seat_not_found CONSTANT PLS_INTEGER := -20104;
  e_seat_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_seat_not_found, -20104);

  -- 404 schedule-not-found
  c_schedule_not_found CONSTANT PLS_INTEGER := -20105;
  e_schedule_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_schedule_not_found, -20105);

  -- 404 reservation-not-found
  c_reservation_not_found CONSTANT PLS_INTEGER := -20110;
  e_reservation_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_reservation_not_found, -20110);

  -- 409 reservation-not-payable
  c_reservation_not_payable CONSTANT PLS_INTEGER := -20111;
  e_reservation_not_payable EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_reservation_not_payable, -20111);

  -- 409 reservation-not-cancellable
  c_reservation_not_cancellable CONSTANT PLS_INTEGER := -20112;
  e_reservation_not_cancellable EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_reservation_not_cancellable, -20112);

  -- 403 queue-token-required
  c_queue_token_required CONSTANT PLS_INTEGER := -20121;
  e_queue_token_required EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_queue_token_required, -20121);

  -- 503 queue-full
  c_queue_full CONSTANT PLS_INTEGER := -20122;
  e_queue_full EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_queue_full, -20122);

  -- 409 queue-not-required
  c_queue_not_required CONSTANT PLS_INTEGER := -20123;
  e_queue_not_required EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_queue_not_required, -20123);

  -- 401 queue-token-invalid
  c_queue_ticket_not_found CONSTANT PLS_INTEGER := -20124;
  e_queue_ticket_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_queue_ticket_not_found, -20124);

  -- 409 insufficient-points
  c_insufficient_points CONSTANT PLS_INTEGER := -20201;
  e_insufficient_points EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_insufficient_points, -20201);

  -- 409 already-paid
  c_already_paid CONSTANT PLS_INTEGER := -20202;
  e_already_paid EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_already_paid, -20202);

  -- 400 validation
  c_amount_out_of_range CONSTANT PLS_INTEGER := -20203;
  e_amount_out_of_range EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_amount_out_of_range, -20203);

  -- 409 request-in-progress
  c_request_in_progress CONSTANT PLS_INTEGER := -20301;
  e_request_in_progress EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_request_in_progress, -20301);

  -- 422 idempotency-key-reused
  c_key_reused CONSTANT PLS_INTEGER := -20302;
  e_key_reused EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_key_reused, -20302);

  -- 409 email-taken
  c_email_taken CONSTANT PLS_INTEGER := -20401;
  e_email_taken EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_email_taken, -20401);

  -- 409 person-already-registered
  c_person_already_registered CONSTANT PLS_INTEGER := -20402;
  e_person_already_registered EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_person_already_registered, -20402);

  -- 404 user-not-found
  c_user_not_found CONSTANT PLS_INTEGER := -20403;
  e_user_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_user_not_found, -20403);

  -- 403 forbidden
  c_not_an_admin CONSTANT PLS_INTEGER := -20404;
  e_not_an_admin EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_not_an_admin, -20404);

  -- 404 parameter-not-found
  c_parameter_not_found CONSTANT PLS_INTEGER := -20501;
  e_parameter_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_parameter_not_found, -20501);

  -- 400 validation
  c_parameter_out_of_range CONSTANT PLS_INTEGER := -20502;
  e_parameter_out_of_range EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_parameter_out_of_range, -20502);

  -- 400 validation
  c_catalogue_invalid CONSTANT PLS_INTEGER := -20503;
  e_catalogue_invalid EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_catalogue_invalid, -20503);

  -- 404 parked-message-not-found
  c_parked_message_not_found CONSTANT PLS_INTEGER := -20504;
  e_parked_message_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_parked_message_not_found, -20504);

  -- 400 validation
  c_rate_out_of_range CONSTANT PLS_INTEGER := -20505;
  e_rate_out_of_range EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_rate_out_of_range, -20505);

  -- 404 waiting-room-not-found
  c_waiting_room_not_found CONSTANT PLS_INTEGER := -20506;
  e_waiting_room_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_waiting_room_not_found, -20506);

  -- 400 validation
  c_reason_required CONSTANT PLS_INTEGER := -20507;
  e_reason_required EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_reason_required, -20507);

  -- 409 reconciliation-over
  c_reconciliation_over CONSTANT PLS_INTEGER := -20511;
  e_reconciliation_over EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_reconciliation_over, -20511);

  -- 404 break-not-found
  c_break_not_found CONSTANT PLS_INTEGER := -20512;
  e_break_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_break_not_found, -20512);

  -- 404 correction-not-found
  c_correction_not_found CONSTANT PLS_INTEGER := -20513;
  e_correction_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_correction_not_found, -20513);

  -- 409 correction-decided
  c_correction_decided CONSTANT PLS_INTEGER := -20514;
  e_correction_decided EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_correction_decided, -20514);

  -- 403 second-person-required
  c_second_person_required CONSTANT PLS_INTEGER := -20515;
  e_second_person_required EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_second_person_required, -20515);

  -- 409 already-settled
  c_already_settled CONSTANT PLS_INTEGER := -20516;
  e_already_settled EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_already_settled, -20516);

  -- 409 day-not-settleable
  c_day_not_settleable CONSTANT PLS_INTEGER := -20517;
  e_day_not_settleable EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_day_not_settleable, -20517);

  -- 409 correction-mismatch
  c_correction_mismatch CONSTANT PLS_INTEGER := -20518;
  e_correction_mismatch EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_correction_mismatch, -20518);

  -- 409 payment-file-early
  c_payment_file_early CONSTANT PLS_INTEGER := -20521;
  e_payment_file_early EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_payment_file_early, -20521);

  -- 409 payment-file-changed
  c_payment_file_changed CONSTANT PLS_INTEGER := -20522;
  e_payment_file_changed EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_payment_file_changed, -20522);

  -- 409 payment-file-over
  c_payment_file_over CONSTANT PLS_INTEGER := -20523;
  e_payment_file_over EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_payment_file_over, -20523);

  -- 422 payment-file-unreadable
  c_payment_file_unreadable CONSTANT PLS_INTEGER := -20524;
  e_payment_file_unreadable EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_payment_file_unreadable, -20524);

  -- 422 payment-file-incomplete
  c_payment_file_incomplete CONSTANT PLS_INTEGER := -20525;
  e_payment_file_incomplete EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_payment_file_incomplete, -20525);

  -- 409 schedule-cancelled
  c_schedule_cancelled CONSTANT PLS_INTEGER := -20531;
  e_schedule_cancelled EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_schedule_cancelled, -20531);

  -- 404 schedule-cancellation-not-found
  c_cancellation_not_found CONSTANT PLS_INTEGER := -20532;
  e_cancellation_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_cancellation_not_found, -20532);

  -- 409 schedule-cancellation-not-planned
  c_cancellation_not_planned CONSTANT PLS_INTEGER := -20533;
  e_cancellation_not_planned EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_cancellation_not_planned, -20533);

  -- 409 schedule-cancellation-not-proved
  c_cancellation_not_proved CONSTANT PLS_INTEGER := -20534;
  e_cancellation_not_proved EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_cancellation_not_proved, -20534);

  -- 404 job-run-not-found
  c_job_run_not_found CONSTANT PLS_INTEGER := -20551;
  e_job_run_not_found EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_job_run_not_found, -20551);

  -- 409 job-run-over
  c_job_run_over CONSTANT PLS_INTEGER := -20552;
  e_job_run_over EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_job_run_over, -20552);

  -- 409 job-run-not-restartable
  c_job_run_not_restartable CONSTANT PLS_INTEGER := -20553;
  e_job_run_not_restartable EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_job_run_not_restartable, -20553);

  -- Oracle's own errors that the packages handle by name.
  e_resource_busy EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_resource_busy, -54);
  e_wait_timeout EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_wait_timeout, -30006);
  e_no_message EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_no_message, -25228);
  e_no_such_message EXCEPTION;
  PRAGMA EXCEPTION_INIT(e_no_such_message, -25263);

  -- Ends the command with an error that the caller can act on; never returns.
  --   p_code     one of the codes above
  --   p_message  what was wrong, with which value, and what to do; a client may see it
  PROCEDURE raise_error(
    p_code    IN PLS_INTEGER,
    p_message IN VARCHAR2
  );
END ticket_errors;
/
