CREATE OR REPLACE PACKAGE test_unreadable AS
  --%suite
  --%sweet

  --%test
  PROCEDURE a;
END test_unreadable;
/
