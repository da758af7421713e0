CREATE OR REPLACE PACKAGE test_parameter_store AUTHID DEFINER AS
  --%suite(parameter_store)
  --%suitepath(concertbank.operation)

  --%context(value_of)
  --%name(value_of)

  --%test(Returns the value in force)
  PROCEDURE returns_the_value;

  --%test(Knows every parameter that the packages read)
  PROCEDURE knows_what_is_read;

  --%test(Refuses a name that there is not, and says it)
  --%throws(ticket_errors.c_parameter_not_found)
  PROCEDURE refuses_an_unknown_name;

  --%test(Tells names apart by case)
  --%throws(ticket_errors.c_parameter_not_found)
  PROCEDURE tells_case_apart;

  --%test(Refuses a missing name)
  --%throws(ticket_errors.c_parameter_not_found)
  PROCEDURE refuses_a_missing_name;

  --%endcontext

  --%context(set_value)
  --%name(set_value)

  --%test(Puts a value in force at once)
  PROCEDURE puts_in_force;

  --%test(Keeps who changed it and when)
  PROCEDURE keeps_who_and_when;

  --%test(Records who changed what, from what to what)
  PROCEDURE records_the_change;

  --%test(Records each of two changes from what the one before left)
  PROCEDURE records_each_change;

  --%test(Leaves the other parameters, and all but the value of this one)
  PROCEDURE leaves_the_rest;

  --%test(Takes the smallest value)
  PROCEDURE takes_the_smallest;

  --%test(Takes the largest value)
  PROCEDURE takes_the_largest;

  --%test(Refuses a value below the smallest, and says what it takes)
  --%throws(ticket_errors.c_parameter_out_of_range)
  PROCEDURE refuses_below_the_smallest;

  --%test(Refuses a value above the largest)
  --%throws(ticket_errors.c_parameter_out_of_range)
  PROCEDURE refuses_above_the_largest;

  --%test(Refuses a fraction)
  --%throws(ticket_errors.c_parameter_out_of_range)
  PROCEDURE refuses_a_fraction;

  --%test(Refuses a missing value)
  --%throws(ticket_errors.c_parameter_out_of_range)
  PROCEDURE refuses_a_missing_value;

  --%test(Refuses an unknown parameter, and names it)
  --%throws(ticket_errors.c_parameter_not_found)
  PROCEDURE refuses_an_unknown_parameter;

  --%test(Refuses a user who is no administrator)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE refuses_a_user;

  --%test(Does not tell a stranger which parameters there are)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE tells_a_stranger_nothing;

  --%endcontext
END test_parameter_store;
/
