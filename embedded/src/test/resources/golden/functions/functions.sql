CREATE OR REPLACE PACKAGE functions_demo AS
  FUNCTION texts(p_text IN VARCHAR2) RETURN VARCHAR2;
  FUNCTION part(p_text IN VARCHAR2, p_from IN NUMBER, p_size IN NUMBER) RETURN VARCHAR2;
  FUNCTION numbers(p_a IN NUMBER, p_b IN NUMBER) RETURN VARCHAR2;
  FUNCTION choices(p_a IN NUMBER, p_b IN NUMBER) RETURN VARCHAR2;
  FUNCTION casts(p_text IN VARCHAR2) RETURN NUMBER;
  FUNCTION raws RETURN VARCHAR2;
  FUNCTION padded(p_number IN NUMBER) RETURN VARCHAR2;
END functions_demo;
/
CREATE OR REPLACE PACKAGE BODY functions_demo AS
  FUNCTION texts(p_text IN VARCHAR2) RETURN VARCHAR2 IS
  BEGIN
    RETURN UPPER(TRIM(p_text)) || '/' || LOWER(p_text) || '/' || LENGTH(p_text) || '/'
           || INSTR(p_text, 'b') || '/' || REPLACE(p_text, 'a', 'xx') || '/' || LTRIM(p_text, 'a');
  END texts;

  FUNCTION part(p_text IN VARCHAR2, p_from IN NUMBER, p_size IN NUMBER) RETURN VARCHAR2 IS
  BEGIN
    RETURN SUBSTR(p_text, p_from, p_size) || '/' || SUBSTR(p_text, p_from);
  END part;

  FUNCTION numbers(p_a IN NUMBER, p_b IN NUMBER) RETURN VARCHAR2 IS
  BEGIN
    RETURN TRUNC(p_a) || '/' || ROUND(p_a, 1) || '/' || CEIL(p_a) || '/' || FLOOR(p_a) || '/'
           || ABS(p_a) || '/' || SIGN(p_a) || '/' || MOD(p_a, p_b);
  END numbers;

  FUNCTION choices(p_a IN NUMBER, p_b IN NUMBER) RETURN VARCHAR2 IS
    l_result VARCHAR2(100 CHAR);
  BEGIN
    SELECT NVL(p_a, 7) || '/' || NVL2(p_a, 'some', 'none') || '/' || COALESCE(p_a, p_b) || '/'
           || NULLIF(p_b, 2) || '/' || DECODE(p_a, NULL, 'null', 1, 'one', 'many')
      INTO l_result
      FROM DUAL;
    RETURN l_result || '/' || GREATEST(p_a, p_b) || '/' || LEAST(p_a, p_b, 3);
  END choices;

  FUNCTION casts(p_text IN VARCHAR2) RETURN NUMBER IS
  BEGIN
    RETURN TO_NUMBER(p_text) + CAST('1.26' AS NUMBER(3, 1));
  END casts;

  FUNCTION raws RETURN VARCHAR2 IS
    l_raw RAW(16) := HEXTORAW('0aFF');
  BEGIN
    RETURN RAWTOHEX(l_raw) || LENGTH(RAWTOHEX(SYS_GUID()));
  END raws;

  FUNCTION padded(p_number IN NUMBER) RETURN VARCHAR2 IS
  BEGIN
    RETURN LPAD(p_number, 5, '0') || RPAD('a', 3) || TO_CHAR(p_number);
  END padded;
END functions_demo;
/
