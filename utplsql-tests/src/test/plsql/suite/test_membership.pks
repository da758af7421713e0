CREATE OR REPLACE PACKAGE test_membership AUTHID DEFINER AS
  --%suite(membership)
  --%suitepath(concertbank.people)

  --%context(sign_up)
  --%name(sign_up)

  --%test(Keeps what a person signed up with, as a user)
  PROCEDURE keeps_the_person;

  --%test(Returns the id of the new user)
  PROCEDURE returns_the_id;

  --%test(Gives everyone an id of their own)
  PROCEDURE gives_everyone_an_id;

  --%test(Keeps the e-mail in lower case)
  PROCEDURE keeps_email_in_lower_case;

  --%test(Keeps the longest e-mail, name and hashes whole)
  PROCEDURE keeps_the_longest_values;

  --%test(Opens a point account with nothing in it)
  PROCEDURE opens_an_account;

  --%test(Refuses an e-mail that has an account, and names it)
  --%throws(ticket_errors.c_email_taken)
  PROCEDURE refuses_a_taken_email;

  --%test(Refuses an e-mail that has an account in other case)
  --%throws(ticket_errors.c_email_taken)
  PROCEDURE refuses_email_in_other_case;

  --%test(Refuses a person who has an account under another e-mail, and does not name it)
  --%throws(ticket_errors.c_person_already_registered)
  PROCEDURE refuses_a_second_account;

  --%test(Speaks of the e-mail where both e-mail and person have an account)
  --%throws(ticket_errors.c_email_taken)
  PROCEDURE names_the_email_first;

  --%test(Lets two people have one name)
  PROCEDURE lets_names_repeat;

  --%test(Refuses an empty e-mail)
  --%throws(-1400)
  PROCEDURE refuses_an_empty_email;

  --%test(Refuses a person without an identity)
  --%throws(-1400)
  PROCEDURE refuses_a_missing_identity;

  --%test(Refuses an e-mail that is longer than the column)
  --%throws(-6502, -12899)
  PROCEDURE refuses_too_long_an_email;

  --%endcontext

  --%context(find_credential)
  --%name(find_credential)

  --%test(Returns what the log-in of an address is checked against)
  PROCEDURE finds_a_credential;

  --%test(Finds an address in any case)
  PROCEDURE finds_it_in_any_case;

  --%test(Tells an administrator by the role)
  PROCEDURE finds_an_admin;

  --%test(Returns nothing for an address without an account)
  PROCEDURE finds_no_unknown_address;

  --%test(Returns nothing for no address)
  PROCEDURE finds_nothing_for_nothing;

  --%test(Takes no address for a pattern)
  PROCEDURE takes_no_pattern;

  --%endcontext

  --%context(appoint_admin)
  --%name(appoint_admin)

  --%test(Lets the installer appoint the first administrator)
  PROCEDURE installer_appoints_the_first;

  --%test(Records the appointment by the installer without a user)
  PROCEDURE records_the_installer;

  --%test(Lets the installer appoint again in the transaction that has the lock)
  PROCEDURE installer_appoints_again;

  --%test(Refuses the installer once there is an administrator, and says why)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE refuses_a_second_installation;

  --%test(Lets an administrator appoint another)
  PROCEDURE admin_appoints_another;

  --%test(Records who appointed whom)
  PROCEDURE records_the_appointment;

  --%test(Changes the role of nobody else)
  PROCEDURE leaves_the_others;

  --%test(Refuses a user who is no administrator)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE refuses_a_user;

  --%test(Refuses somebody whom nobody knows)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE refuses_an_unknown_appointer;

  --%test(Refuses an unknown user, and names the id)
  --%throws(ticket_errors.c_user_not_found)
  PROCEDURE refuses_an_unknown_user;

  --%test(Refuses to appoint nobody)
  --%throws(ticket_errors.c_user_not_found)
  PROCEDURE refuses_to_appoint_nobody;

  --%test(Leaves an administrator an administrator)
  PROCEDURE appoints_an_admin_again;

  --%endcontext

  --%context(require_admin)
  --%name(require_admin)

  --%test(Lets an administrator pass)
  PROCEDURE lets_an_admin_pass;

  --%test(Refuses a user, and says why)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE stops_a_user;

  --%test(Refuses an unknown user)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE stops_an_unknown_user;

  --%test(Refuses nobody in particular)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE stops_nobody;

  --%test(Refuses whoever was an administrator once)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE stops_a_former_admin;

  --%endcontext
END test_membership;
/
