CREATE OR REPLACE VIEW blank_line_v AS
SELECT u.user_id
  FROM users u;

CREATE OR REPLACE VIEW blank_line_within_v AS
SELECT u.user_id
-- the next one --!next

  FROM users u;
CREATE OR REPLACE PACKAGE blank_line AUTHID DEFINER AS

END blank_line;
/
