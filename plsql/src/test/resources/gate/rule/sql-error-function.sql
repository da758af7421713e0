CREATE OR REPLACE PACKAGE BODY sql_error_function AS
  PROCEDURE act IS
    l_message payments.message%TYPE;
  BEGIN
    NULL;
  EXCEPTION
    WHEN OTHERS THEN
      l_message := SQLERRM;
      UPDATE payments p
         SET p.message = l_message
       WHERE p.payment_id = 1;
      UPDATE payments p
         SET p.message = SQLERRM --!
       WHERE p.payment_id = 1;
      RAISE;
  END act;
END sql_error_function;
/
