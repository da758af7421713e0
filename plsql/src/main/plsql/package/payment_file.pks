CREATE OR REPLACE PACKAGE payment_file AUTHID DEFINER AS
  -- Purpose:    keeps the files of the payment provider and compares them with the payments and the ledger. What is a
  --             difference, payment_file_finding_v says; nothing is repaired here.
  -- Callers:    the job reconcilePaymentFile.
  -- Locks:      the file, WAIT 5; a comparison then locks its day's breaks, and other days' which it closes.
  -- Isolation:  READ COMMITTED. A comparison finds all differences by one statement, so in one state of the books.
  -- Idempotent: opening and comparing a file again changes nothing more. A line is put once.

  -- Begins with a file, or goes on with it. The same bytes are the same file; others are another delivery of that day,
  -- which takes the place of the earlier one when it is whole.
  --   p_business_date  the day that it is about, as 2026-11-20
  --   p_day_start      when it began
  --   p_day_end        when the next one began
  --   p_file_name      its name, for people
  --   p_sha256         SHA-256 of its bytes
  --   p_begin_anew     1: what was read of another delivery, and not to its end, is given up; 0: it is an error
  --   p_file_id        OUT: the file
  --   p_status         OUT: READING; or READ or COMPARED, if it is whole already
  --   p_lines_read     OUT: how many of its lines were put, readable or not
  --   raises           e_payment_file_early (the day is not over), e_payment_file_changed, e_wait_timeout
  PROCEDURE open_file(
    p_business_date IN  payment_files.business_date%TYPE,
    p_day_start     IN  payment_files.day_start%TYPE,
    p_day_end       IN  payment_files.day_end%TYPE,
    p_file_name     IN  payment_files.file_name%TYPE,
    p_sha256        IN  payment_files.sha256%TYPE,
    p_begin_anew    IN  NUMBER,
    p_file_id       OUT payment_files.file_id%TYPE,
    p_status        OUT payment_files.status%TYPE,
    p_lines_read    OUT payment_files.line_count%TYPE
  );

  -- Lines of a file that is being read: lists of one length.
  --   p_file_id       which file
  --   p_line_numbers  where in it; the line of names is 1
  --   p_provider_refs, p_payment_ids, p_kinds, p_amounts, p_statuses  as in payment_file_lines
  --   p_microseconds  when, counted from the start of 1970 in UTC
  --   raises          e_payment_file_over, e_wait_timeout
  PROCEDURE put_lines(
    p_file_id       IN payment_files.file_id%TYPE,
    p_line_numbers  IN number_nt,
    p_provider_refs IN varchar2_nt,
    p_payment_ids   IN number_nt,
    p_kinds         IN varchar2_nt,
    p_amounts       IN number_nt,
    p_statuses      IN varchar2_nt,
    p_microseconds  IN number_nt
  );

  -- Lines that cannot be read.
  --   p_file_id       which file
  --   p_line_numbers  where in it
  --   p_reasons       what is wrong with each; nothing of what it says
  --   p_limit         how many a file may have
  --   raises          e_payment_file_unreadable (it has more), e_payment_file_over, e_wait_timeout
  PROCEDURE put_skips(
    p_file_id      IN payment_files.file_id%TYPE,
    p_line_numbers IN number_nt,
    p_reasons      IN varchar2_nt,
    p_limit        IN NUMBER
  );

  -- The trailer: the file is READ if all of it is there, and counts from now on instead of an earlier delivery.
  --   p_file_id        which file
  --   p_line_count     how many lines it says that it has
  --   p_control_total  won captured less won refunded, as it says; held against the lines where none was skipped
  --   raises           e_payment_file_incomplete, e_payment_file_over, e_wait_timeout
  PROCEDURE end_file(
    p_file_id       IN payment_files.file_id%TYPE,
    p_line_count    IN payment_files.line_count%TYPE,
    p_control_total IN payment_files.control_total%TYPE
  );

  -- A file that is not what was agreed on. The next delivery begins anew, even with the same bytes.
  --   p_file_id  which file; one that is not being read is left alone
  --   p_message  why
  PROCEDURE reject_file(
    p_file_id IN payment_files.file_id%TYPE,
    p_message IN payment_files.message%TYPE
  );

  -- Compares a whole file with our books: a break is new, seen again, or gone. Breaks of other days are closed where
  -- this file has what was missing there.
  --   p_file_id  which file, READ or COMPARED
  --   p_lines    OUT: how many lines it has that could be read, and were compared
  --   p_skipped  OUT: how many it has that could not
  --   p_found    OUT: how many breaks it shows
  --   p_new      OUT: how many of these were not open before
  --   p_closed   OUT: how many are gone
  --   raises     e_payment_file_over, e_wait_timeout
  PROCEDURE compare_file(
    p_file_id IN  payment_files.file_id%TYPE,
    p_lines   OUT payment_files.line_count%TYPE,
    p_skipped OUT payment_files.skipped_count%TYPE,
    p_found   OUT payment_files.found_count%TYPE,
    p_new     OUT NUMBER,
    p_closed  OUT NUMBER
  );
END payment_file;
/
