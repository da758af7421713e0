CREATE OR REPLACE PACKAGE test_ledger AUTHID DEFINER AS
  --%suite(ledger: the only place where money moves)
  --%suitepath(concertbank.money)

  --%context(opening an account)

  --%test(Opens a point account with nothing in it)
  PROCEDURE opens_an_account;

  --%test(Opens one account for each user)
  --%throws(dup_val_on_index)
  PROCEDURE opens_one_account_only;

  --%endcontext

  --%context(charge)

  --%test(Moves points from FUNDING to the user)
  PROCEDURE charge_moves_points;

  --%test(Posts a CHARGE with its reference)
  PROCEDURE charge_is_posted;

  --%test(Refuses an amount of nothing)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE charge_refuses_zero;

  --%test(Refuses an amount below nothing)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE charge_refuses_a_minus;

  --%test(Refuses a part of a won)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE charge_refuses_a_fraction;

  --%test(Refuses an amount that is missing)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE charge_refuses_null;

  --%test(Refuses a user without an account, and names them)
  --%throws(ticket_errors.c_user_not_found)
  PROCEDURE charge_refuses_nobody;

  --%test(Is exact where amounts are large)
  PROCEDURE charge_is_exact;

  --%test(Refuses one won more than there is room for, and says so)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE charge_refuses_too_much;

  --%endcontext

  --%context(debit)

  --%test(Moves points from the user to SALES)
  PROCEDURE debit_moves_points;

  --%test(Posts a PAYMENT with its reference)
  PROCEDURE debit_is_posted;

  --%test(Takes the last won)
  PROCEDURE debit_takes_the_last_won;

  --%test(Refuses one won more than there is, and says what there is)
  --%throws(ticket_errors.c_insufficient_points)
  PROCEDURE debit_refuses_too_much;

  --%test(Refuses everything where there is nothing)
  --%throws(ticket_errors.c_insufficient_points)
  PROCEDURE debit_refuses_from_nothing;

  --%test(Refuses an amount of nothing)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE debit_refuses_zero;

  --%test(Refuses an amount below nothing, which would be a credit)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE debit_refuses_a_minus;

  --%test(Refuses a user without an account)
  --%throws(ticket_errors.c_user_not_found)
  PROCEDURE debit_refuses_nobody;

  --%endcontext

  --%context(credit)

  --%test(Moves points from SALES to the user)
  PROCEDURE credit_moves_points;

  --%test(Posts a REFUND with its reference)
  PROCEDURE credit_is_posted;

  --%test(Refuses an amount of nothing)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE credit_refuses_zero;

  --%test(Refuses an amount below nothing, which would be a debit)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE credit_refuses_a_minus;

  --%test(Refuses a user without an account)
  --%throws(ticket_errors.c_user_not_found)
  PROCEDURE credit_refuses_nobody;

  --%endcontext

  --%context(every movement)

  --%test(Is one transaction of two entries that sum to zero)
  PROCEDURE sums_to_zero;

  --%test(Carries the balance on from the movement before)
  PROCEDURE carries_the_balance_on;

  --%test(Touches no other account, entry or transaction)
  PROCEDURE touches_nothing_else;

  --%test(Keeps no balance for the house)
  PROCEDURE keeps_no_house_balance;

  --%test(Has one time, the time of posting)
  PROCEDURE has_one_time;

  --%endcontext
END test_ledger;
/
