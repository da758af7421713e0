CREATE OR REPLACE PACKAGE script_end AUTHID DEFINER AS
END script_end;
/
CREATE OR REPLACE VIEW script_end_v AS
SELECT u.user_id
  FROM users u;
/ --!
CREATE OR REPLACE PACKAGE script_end_less AUTHID DEFINER AS
END script_end_less;
CREATE OR REPLACE PACKAGE BODY script_end_less AS --!
END script_end_less; --!
