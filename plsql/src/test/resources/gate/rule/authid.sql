CREATE OR REPLACE PACKAGE authid_definer AUTHID DEFINER AS
END authid_definer;
/
CREATE OR REPLACE PACKAGE authid_current AUTHID CURRENT_USER AS --!
END authid_current;
/
CREATE OR REPLACE PACKAGE authid_none AS --!
END authid_none;
/
