CREATE OR REPLACE PACKAGE BODY label_rule AS
  PROCEDURE act IS
    l_count PLS_INTEGER := 0;
  BEGIN
    <<outer_loop>>
    FOR i IN 1 .. 3 LOOP
      <<inner_loop>>
      FOR k IN 1 .. 3 LOOP
        l_count := l_count + i * k;
        EXIT outer_loop WHEN l_count > 3;
        CONTINUE inner_loop WHEN l_count > 2;
        EXIT middle_loop WHEN l_count > 1; --!
        EXIT WHEN l_count > 1;
      END LOOP outer_loop; --!
      EXIT inner_loop WHEN l_count > 1; --!
    END LOOP outer_loop;
  END act;
END label_rule;
/
