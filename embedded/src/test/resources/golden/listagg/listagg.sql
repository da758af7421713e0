CREATE OR REPLACE PACKAGE listagg_demo AS
  FUNCTION sections RETURN VARCHAR2;
  FUNCTION ids RETURN VARCHAR2;
END listagg_demo;
/
CREATE OR REPLACE PACKAGE BODY listagg_demo AS
  FUNCTION sections RETURN VARCHAR2 IS
    l_list VARCHAR2(100 CHAR);
  BEGIN
    SELECT LISTAGG(s.section, ', ') WITHIN GROUP (ORDER BY s.seat_id DESC)
      INTO l_list
      FROM seats s;
    RETURN l_list;
  END sections;

  FUNCTION ids RETURN VARCHAR2 IS
    l_list VARCHAR2(100 CHAR);
  BEGIN
    SELECT LISTAGG(s.seat_id, ',') WITHIN GROUP (ORDER BY s.seat_id)
      INTO l_list
      FROM seats s
     WHERE s.price > 100000;
    RETURN NVL(l_list, 'none');
  END ids;
END listagg_demo;
/
