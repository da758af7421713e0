CREATE OR REPLACE PACKAGE call_signature AUTHID DEFINER AS
  PROCEDURE two(
    p_a IN PLS_INTEGER,
    p_b IN PLS_INTEGER DEFAULT 2
  );
END call_signature;
/
CREATE OR REPLACE PACKAGE BODY call_signature_user AS
  PROCEDURE act IS
  BEGIN
    call_signature.two(p_a => 1);
    call_signature.two(p_a => 1, p_b => 2);
    call_signature.two(p_b => 2); --!
    call_signature.two; --!
    call_signature.two(p_a => 1, p_c => 2); --!
    call_signature.two(p_a => 1, p_a => 2); --!
    call_signature.two(1, 2, 3); --!
  END act;
END call_signature_user;
/
