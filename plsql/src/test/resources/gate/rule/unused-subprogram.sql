CREATE OR REPLACE PACKAGE unused_subprogram AUTHID DEFINER AS
  PROCEDURE act;
END unused_subprogram;
/
CREATE OR REPLACE PACKAGE BODY unused_subprogram AS
  PROCEDURE used IS
  BEGIN
    NULL;
  END used;

  PROCEDURE recursive IS --!
  BEGIN
    recursive;
  END recursive;

  PROCEDURE act IS
  BEGIN
    used;
  END act;
END unused_subprogram;
/
