CREATE OR REPLACE PACKAGE test_payment_file AUTHID DEFINER AS
  --%suite(payment_file: what the payment provider says, and what our books say)
  --%suitepath(concertbank.jobs)

  --%context(a file)
  --%name(files)

  --%test(Is opened with its day, its name and its checksum)
  PROCEDURE is_opened;

  --%test(Goes on with the same bytes)
  PROCEDURE goes_on;

  --%test(Does not go on with others)
  --%throws(ticket_errors.c_payment_file_changed)
  PROCEDURE refuses_others;

  --%test(Is given up for others when that is asked for)
  PROCEDURE is_given_up;

  --%test(Is found again when it is whole)
  PROCEDURE is_found_again;

  --%test(Is not opened before the day is over)
  --%throws(ticket_errors.c_payment_file_early)
  PROCEDURE is_not_early;

  --%test(Is rejected with a reason, and begins anew with the same bytes)
  PROCEDURE is_rejected;

  --%test(Is not rejected when it is whole)
  PROCEDURE is_not_rejected;

  --%endcontext

  --%context(its lines)
  --%name(lines)

  --%test(Are kept with all that they say)
  PROCEDURE are_kept;

  --%test(Are counted and summed, refunds below zero)
  PROCEDURE are_summed;

  --%test(That cannot be read are kept with their reason, up to a limit)
  PROCEDURE are_skipped;

  --%test(That cannot be read are too many beyond the limit)
  --%throws(ticket_errors.c_payment_file_unreadable)
  PROCEDURE are_too_many;

  --%test(Are refused by a file that was rejected)
  --%throws(ticket_errors.c_payment_file_over)
  PROCEDURE are_refused;

  --%test(Are refused by no file at all)
  --%throws(ticket_errors.c_payment_file_over)
  PROCEDURE have_no_file;

  --%test(That cannot be read are refused by a file that was rejected)
  --%throws(ticket_errors.c_payment_file_over)
  PROCEDURE skips_are_refused;

  --%endcontext

  --%context(the trailer)
  --%name(trailer)

  --%test(Makes the file whole)
  PROCEDURE makes_whole;

  --%test(Counts lines that cannot be read, and does not know their won)
  PROCEDURE counts_skips;

  --%test(Misses a line)
  --%throws(ticket_errors.c_payment_file_incomplete)
  PROCEDURE misses_a_line;

  --%test(Misses a won)
  --%throws(ticket_errors.c_payment_file_incomplete)
  PROCEDURE misses_a_won;

  --%test(Comes once)
  --%throws(ticket_errors.c_payment_file_over)
  PROCEDURE comes_once;

  --%test(Puts the file in the place of the earlier one of its day, and of no other day)
  PROCEDURE replaces;

  --%endcontext

  --%context(a comparison)
  --%name(comparison)

  --%test(Finds nothing where all is the same)
  PROCEDURE finds_nothing;

  --%test(Says how many lines it is of, and how many could not be read)
  PROCEDURE tells_lines_apart;

  --%test(Finds what we do not have)
  PROCEDURE finds_missing_here;

  --%test(Finds what the file does not have)
  PROCEDURE finds_missing_there;

  --%test(Finds a reference that is there twice)
  PROCEDURE finds_reference_twice;

  --%test(Finds a payment that is there twice, also in the file of an earlier day)
  PROCEDURE finds_payment_twice;

  --%test(Finds what failed on one side only)
  PROCEDURE finds_status;

  --%test(Minds no failed attempt where another one succeeded, or nothing was captured)
  PROCEDURE minds_no_attempt;

  --%test(Minds no failed attempt where the file of another day has one that succeeded)
  PROCEDURE minds_no_earlier_attempt;

  --%test(Finds another amount)
  PROCEDURE finds_amount;

  --%test(Finds a ledger that says something else)
  PROCEDURE finds_ledger;

  --%test(Finds what belongs to another day, on either side)
  PROCEDURE finds_late;

  --%test(Finds one difference for each line, the first that applies)
  PROCEDURE finds_one_for_each;

  --%test(Keeps a break from first to last seen)
  PROCEDURE keeps_breaks;

  --%test(Closes a break that is of another kind now, and opens that one)
  PROCEDURE tells_kinds_apart;

  --%test(Keeps breaks of two days with one reference apart)
  PROCEDURE tells_days_apart;

  --%test(Closes what a corrected file has right)
  PROCEDURE closes_what_is_right;

  --%test(Closes what another day missed and this file has)
  PROCEDURE closes_of_other_days;

  --%test(Leaves breaks of other days open that are no matter of days)
  PROCEDURE leaves_those_of_other_days;

  --%test(Takes no file that is not whole)
  --%throws(ticket_errors.c_payment_file_over)
  PROCEDURE takes_whole_ones;

  --%endcontext
END test_payment_file;
/
