CREATE OR REPLACE PACKAGE BODY comment_in_comment AS
  /* one */ /* two */
  /* over
     lines */
  /* outer /* inner */ --!
  /* outer
     /* inner --!
  */
  -- /* no comment of that kind
  c_one CONSTANT PLS_INTEGER := 1; /* fine */
END comment_in_comment;
/
