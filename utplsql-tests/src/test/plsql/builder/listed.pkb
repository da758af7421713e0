CREATE OR REPLACE PACKAGE BODY listed AS
  FUNCTION numbers(
    p_numbers IN number_nt
  ) RETURN VARCHAR2 IS
    l_list VARCHAR2(4000 CHAR);
  BEGIN
    IF p_numbers IS NULL THEN
      RETURN 'no list';
    END IF;
    FOR i IN 1 .. p_numbers.COUNT LOOP
      l_list := l_list || ',' || p_numbers(i);
    END LOOP;
    RETURN SUBSTR(l_list, 2);
  END numbers;

  FUNCTION texts(
    p_texts IN varchar2_nt
  ) RETURN VARCHAR2 IS
    l_list VARCHAR2(4000 CHAR);
  BEGIN
    IF p_texts IS NULL THEN
      RETURN 'no list';
    END IF;
    FOR i IN 1 .. p_texts.COUNT LOOP
      l_list := l_list || ',' || p_texts(i);
    END LOOP;
    RETURN SUBSTR(l_list, 2);
  END texts;
END listed;
/
