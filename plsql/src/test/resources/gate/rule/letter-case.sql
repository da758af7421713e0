CREATE OR REPLACE PACKAGE BODY letter_case AS
  PROCEDURE act(
    p_id IN users.user_id%TYPE,
    P_NAME IN users.name%TYPE, --!
    p_role IN users.role%type --!
  ) IS
    l_count pls_integer; --!
    l_Mixed PLS_INTEGER; --!
  begin --!
    SELECT COUNT(*)
      INTO l_count
      FROM users u
     WHERE u.user_id = p_id
       AND u.name = nvl(p_name, u.name); --!
    l_count := DBMS_LOCK.REQUEST(id => 1, timeout => 0);
    l_count := SQL%ROWCOUNT;
  END act;
END letter_case;
/
