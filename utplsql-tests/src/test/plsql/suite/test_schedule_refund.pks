CREATE OR REPLACE PACKAGE test_schedule_refund AUTHID DEFINER AS
  --%suite(schedule_refund: what was paid for a date that was called off comes back)
  --%suitepath(concertbank.jobs)

  --%context(work)

  --%test(Is a cancellation without a plan, then one with a plan, then none)
  PROCEDURE finds_work;

  --%test(Is found in the order in which the dates were called off)
  PROCEDURE finds_it_in_order;

  --%test(Is of a cancellation that exists)
  --%throws(ticket_errors.c_cancellation_not_found)
  PROCEDURE needs_a_cancellation;

  --%endcontext

  --%context(the waiting room)
  --%name(room)

  --%test(Loses the tickets of the date, so many at once)
  PROCEDURE ends_tickets;

  --%endcontext

  --%context(the plan)
  --%name(plans)

  --%test(Has what was paid, with its payment and its amount)
  PROCEDURE has_payments;

  --%test(Has holds, without money)
  PROCEDURE has_holds;

  --%test(Has nothing that was given back or is over, and nothing of other dates)
  PROCEDURE has_nothing_else;

  --%test(Is made in parts of the hall, each reservation once)
  PROCEDURE is_made_in_parts;

  --%test(Is frozen with its numbers after the last seat)
  PROCEDURE is_frozen;

  --%test(Is frozen when the last part is exactly full, by the look after it)
  PROCEDURE is_frozen_after_a_full_part;

  --%test(Stays what it is once it is frozen)
  PROCEDURE stays_frozen;

  --%test(Is empty of a date that nobody wanted)
  PROCEDURE may_be_empty;

  --%endcontext

  --%context(refunds)

  --%test(Give back all that was paid, and free the seats)
  PROCEDURE gives_back;

  --%test(Are announced, as are the cancelled reservations)
  PROCEDURE are_announced;

  --%test(Give back although the date has begun)
  PROCEDURE whatever_the_time;

  --%test(Release a hold)
  PROCEDURE releases_a_hold;

  --%test(Release a hold whose time is over as expired)
  PROCEDURE releases_a_lapsed_hold;

  --%test(Take a hold as released that is gone already)
  PROCEDURE hold_that_is_gone;

  --%test(Take as already refunded what its buyer gave back)
  PROCEDURE already_refunded;

  --%test(Do nothing twice)
  PROCEDURE nothing_twice;

  --%test(Do only what is in the plan)
  PROCEDURE only_what_is_planned;

  --%test(Come after the plan)
  --%throws(ticket_errors.c_cancellation_not_planned)
  PROCEDURE need_a_plan;

  --%test(Refuse a hold that was paid after it was planned)
  --%throws(ticket_errors.c_cancellation_not_proved)
  PROCEDURE hold_that_was_paid;

  --%test(Refuse what was paid and is neither kept nor given back)
  --%throws(ticket_errors.c_cancellation_not_proved)
  PROCEDURE payment_of_an_expired_one;

  --%test(Are taken from the plan so many at once, ascending)
  PROCEDURE taken_in_order;

  --%endcontext

  --%context(failures)

  --%test(Are kept with their reason, cut where it is too long)
  PROCEDURE are_kept;

  --%test(Have the last reason, even if there is none)
  PROCEDURE have_a_reason;

  --%test(Are still open, and what is done is not, nor what is another date's)
  PROCEDURE are_open;

  --%test(Are tried again)
  PROCEDURE are_tried_again;

  --%test(Change nothing that is done)
  PROCEDURE leave_what_is_done;

  --%test(Change nothing of other reservations, nor of another date)
  PROCEDURE leave_others;

  --%test(Are of a cancellation that exists)
  --%throws(ticket_errors.c_cancellation_not_found)
  PROCEDURE need_a_cancellation;

  --%endcontext

  --%context(what could not be finished)
  --%name(postponed)

  --%test(Rests longer each time, a day at most, and is no work meanwhile)
  PROCEDURE rests_longer;

  --%test(Is work again when its time has come)
  PROCEDURE is_due_again;

  --%test(Is work at once when somebody wants it now, and rests no longer than the first time after that)
  PROCEDURE is_wanted_now;

  --%test(Waits for nothing any more when it is finished)
  PROCEDURE waits_for_nothing;

  --%test(Is a cancellation that exists)
  --%throws(ticket_errors.c_cancellation_not_found)
  PROCEDURE postpones_a_cancellation;

  --%endcontext

  --%context(the proof)
  --%name(proofs)

  --%test(Adds up, and finishes the cancellation)
  PROCEDURE adds_up;

  --%test(Is of its own date, whatever another one still has to do)
  PROCEDURE is_of_its_date;

  --%test(Says the same again)
  PROCEDURE says_it_again;

  --%test(Counts what failed, and does not finish)
  PROCEDURE counts_failures;

  --%test(Is no matter of what a buyer had back after it failed, which the next run sees)
  PROCEDURE failed_and_cancelled;

  --%test(Does not finish while a hold is not released)
  PROCEDURE counts_holds;

  --%test(Comes after the plan)
  --%throws(ticket_errors.c_cancellation_not_planned)
  PROCEDURE needs_a_plan;

  --%test(Fails while something is planned)
  --%throws(ticket_errors.c_cancellation_not_proved)
  PROCEDURE not_while_planned;

  --%test(Fails when the amounts differ)
  --%throws(ticket_errors.c_cancellation_not_proved)
  PROCEDURE not_with_another_amount;

  --%test(Fails when the counts differ and the amounts do not)
  --%throws(ticket_errors.c_cancellation_not_proved)
  PROCEDURE not_with_another_count;

  --%test(Names as done what was given back, what was before, and what failed)
  --%throws(ticket_errors.c_cancellation_not_proved)
  PROCEDURE names_all_that_is_done;

  --%test(Fails when the holds differ)
  --%throws(ticket_errors.c_cancellation_not_proved)
  PROCEDURE not_with_other_holds;

  --%test(Fails when the ledger did not give it back)
  --%throws(ticket_errors.c_cancellation_not_proved)
  PROCEDURE not_without_the_ledger;

  --%test(Fails when the ledger has it as something else)
  --%throws(ticket_errors.c_cancellation_not_proved)
  PROCEDURE not_of_another_kind;

  --%test(Fails when somebody still has a seat)
  --%throws(ticket_errors.c_cancellation_not_proved)
  PROCEDURE not_with_a_claim;

  --%endcontext

  --%context(what is shown of it)
  --%name(views)

  --%test(Is each number of the plan and of what became of it)
  PROCEDURE shows_numbers;

  --%test(Is each reservation)
  PROCEDURE shows_items;

  --%endcontext
END test_schedule_refund;
/
