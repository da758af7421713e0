CREATE OR REPLACE PACKAGE subprogram_contract AUTHID DEFINER AS
  -- Says everything.
  --   p_user_id  whose
  --   p_amount   won
  --   returns    what is left
  FUNCTION good(
    p_user_id IN users.user_id%TYPE,
    p_amount  IN payments.amount%TYPE
  ) RETURN accounts.balance%TYPE;

  PROCEDURE silent; --!

  -- Forgets a parameter; p_user_ids is another.
  --   p_amount  won
  PROCEDURE forgetful(
    p_user_id IN users.user_id%TYPE, --!
    p_amount  IN payments.amount%TYPE
  );

  -- Has no unit.
  --   p_amount  how much
  PROCEDURE without_unit( --!
    p_amount IN payments.amount%TYPE
  );

  -- Does not say what comes back.
  FUNCTION mute RETURN PLS_INTEGER; --!

  -- Promises an error that there is not.
  --   raises  e_no_such_error
  PROCEDURE liar; --!
END subprogram_contract;
/
