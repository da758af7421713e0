CREATE OR REPLACE PACKAGE money_unit AUTHID DEFINER AS
  -- Says it.
  --   p_amount  won
  PROCEDURE good(
    p_amount IN payments.amount%TYPE
  );

  -- Has no money.
  --   p_user_id  whose
  PROCEDURE other(
    p_user_id IN users.user_id%TYPE
  );

  -- Does not say it.
  --   p_amount  how much
  PROCEDURE bad( --!
    p_amount IN payments.amount%TYPE
  );
END money_unit;
/
