-- Other packages may use only what the specification shows.
CREATE OR REPLACE TYPE packages_demo_nt AS TABLE OF VARCHAR2(20 CHAR);
/
CREATE OR REPLACE PACKAGE packages_inner AUTHID DEFINER ACCESSIBLE BY (PACKAGE packages_demo) AS
  c_unit CONSTANT VARCHAR2(10 CHAR) := 'won';
  FUNCTION doubled(p_number IN NUMBER) RETURN NUMBER;
END packages_inner;
/
CREATE OR REPLACE PACKAGE packages_demo AUTHID DEFINER AS
  FUNCTION shown(p_number IN NUMBER) RETURN VARCHAR2;
  FUNCTION size_of(p_list IN packages_demo_nt) RETURN NUMBER;
  FUNCTION first_of(p_list IN packages_demo_nt) RETURN VARCHAR2;
  FUNCTION emptied(p_text IN VARCHAR2) RETURN BOOLEAN;
END packages_demo;
/
CREATE OR REPLACE PACKAGE BODY packages_inner AS
  FUNCTION doubled(p_number IN NUMBER) RETURN NUMBER IS
  BEGIN
    RETURN p_number * 2;
  END doubled;
END packages_inner;
/
CREATE OR REPLACE PACKAGE BODY packages_demo AS
  FUNCTION hidden(p_number IN NUMBER) RETURN NUMBER IS
  BEGIN
    RETURN packages_inner.doubled(p_number) + 1;
  END hidden;

  FUNCTION shown(p_number IN NUMBER) RETURN VARCHAR2 IS
  BEGIN
    RETURN hidden(p_number) || ' ' || packages_inner.c_unit;
  END shown;

  FUNCTION size_of(p_list IN packages_demo_nt) RETURN NUMBER IS
  BEGIN
    RETURN p_list.COUNT;
  END size_of;

  FUNCTION first_of(p_list IN packages_demo_nt) RETURN VARCHAR2 IS
  BEGIN
    RETURN NVL(p_list(1), 'null');
  END first_of;

  FUNCTION emptied(p_text IN VARCHAR2) RETURN BOOLEAN IS
  BEGIN
    RETURN p_text IS NULL;
  END emptied;
END packages_demo;
/
GRANT EXECUTE ON packages_demo TO cb_app;
GRANT EXECUTE ON packages_demo_nt TO cb_app;
