CREATE OR REPLACE PACKAGE test_audit_trail AUTHID DEFINER AS
  --%suite(audit_trail)
  --%suitepath(concertbank.operation)

  --%test(Keeps who did what, to what, from what to what, and when)
  PROCEDURE keeps_the_line;

  --%test(Keeps what the installer did, without a user)
  PROCEDURE keeps_the_installer;

  --%test(Keeps a line that has no detail)
  PROCEDURE keeps_a_line_without_detail;

  --%test(Keeps which event a line is for; most are for none)
  PROCEDURE keeps_the_event;

  --%test(Adds a line each time, also for the same thing)
  PROCEDURE adds_a_line_each_time;

  --%test(Keeps the longest action, subject and detail whole)
  PROCEDURE keeps_the_longest_line;

  --%test(Refuses a line without an action)
  --%throws(-1400)
  PROCEDURE refuses_a_missing_action;

  --%test(Refuses a line without a subject)
  --%throws(-1400)
  PROCEDURE refuses_a_missing_subject;

  --%test(Refuses somebody whom nobody knows)
  --%throws(-2291)
  PROCEDURE refuses_an_unknown_user;
END test_audit_trail;
/
