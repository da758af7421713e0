CREATE OR REPLACE PACKAGE test_correction AUTHID DEFINER AS
  --%suite(correction: one more ledger transaction, which two administrators stand for)
  --%suitepath(concertbank.jobs)

  --%context(a proposal)
  --%name(proposals)

  --%test(Is kept, and moves no money)
  PROCEDURE is_kept;

  --%test(Is in the audit log)
  PROCEDURE is_audited;

  --%test(May be about a break that is closed)
  PROCEDURE of_a_closed_break;

  --%test(Is an administrator's)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE needs_an_admin;

  --%test(Has a reason)
  --%throws(ticket_errors.c_reason_required)
  PROCEDURE needs_a_reason;

  --%test(Is about some money)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE needs_an_amount;

  --%test(Is about an amount)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE needs_any_amount;

  --%test(Is about whole won)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE needs_whole_won;

  --%test(Is about a break)
  --%throws(ticket_errors.c_break_not_found)
  PROCEDURE needs_a_break;

  --%test(Is about somebody who has an account)
  --%throws(ticket_errors.c_user_not_found)
  PROCEDURE needs_an_account;

  --%endcontext

  --%context(posting)
  --%name(posting)

  --%test(Moves the money, between the user and FUNDING)
  PROCEDURE moves_money;

  --%test(Takes money out where the amount is below 0)
  PROCEDURE takes_money;

  --%test(Adds the entry alone where the balance has it already, and the break is gone)
  PROCEDURE adds_an_entry;

  --%test(Is kept with who decided and when)
  PROCEDURE keeps_the_decision;

  --%test(Is in the audit log)
  PROCEDURE posting_is_audited;

  --%test(Is another administrator's)
  --%throws(ticket_errors.c_second_person_required)
  PROCEDURE needs_a_second_person;

  --%test(Is an administrator's)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE posting_needs_an_admin;

  --%test(Happens once)
  --%throws(ticket_errors.c_correction_decided)
  PROCEDURE posts_once;

  --%test(Takes out no more than there is, and tells nobody to charge points)
  --%throws(ticket_errors.c_insufficient_points)
  PROCEDURE posts_what_is_there;

  --%test(Is not of what was rejected)
  --%throws(ticket_errors.c_correction_decided)
  PROCEDURE posts_nothing_rejected;

  --%test(Is of something that was proposed)
  --%throws(ticket_errors.c_correction_not_found)
  PROCEDURE needs_a_proposal;

  --%test(Takes no more than there is)
  --%throws(ticket_errors.c_insufficient_points)
  PROCEDURE takes_no_more;

  --%test(Adds no entry where none is missing)
  --%throws(ticket_errors.c_correction_mismatch)
  PROCEDURE adds_no_needless_entry;

  --%test(Adds no entry above what is missing)
  --%throws(ticket_errors.c_correction_mismatch)
  PROCEDURE adds_no_more;

  --%test(Takes an entry back where there is one too many, in parts)
  PROCEDURE takes_entries_back;

  --%test(Is not of what was proposed before another correction of the break was posted)
  --%throws(ticket_errors.c_correction_mismatch)
  PROCEDURE posts_one_of_two;

  --%test(Is of what was proposed after that)
  PROCEDURE posts_a_second;

  --%test(Is not of what was proposed before the break was closed)
  --%throws(ticket_errors.c_correction_mismatch)
  PROCEDURE posts_nothing_closed;

  --%test(Is not hindered by one that was rejected, nor by what became of other breaks)
  PROCEDURE posts_beside_others;

  --%endcontext

  --%context(rejecting)
  --%name(rejecting)

  --%test(Moves nothing, and is kept with who decided)
  PROCEDURE rejects;

  --%test(Is open to who proposed it)
  PROCEDURE takes_back;

  --%test(Is in the audit log with its reason)
  PROCEDURE rejecting_is_audited;

  --%test(Has a reason)
  --%throws(ticket_errors.c_reason_required)
  PROCEDURE rejecting_needs_a_reason;

  --%test(Is an administrator's)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE rejecting_needs_an_admin;

  --%test(Is of something that was proposed)
  --%throws(ticket_errors.c_correction_not_found)
  PROCEDURE rejecting_needs_a_proposal;

  --%test(Takes back nothing that is posted)
  --%throws(ticket_errors.c_correction_decided)
  PROCEDURE rejects_nothing_posted;

  --%test(Leaves other proposals as they are)
  PROCEDURE rejects_one;

  --%test(Is final)
  --%throws(ticket_errors.c_correction_decided)
  PROCEDURE is_final;

  --%endcontext
END test_correction;
/
