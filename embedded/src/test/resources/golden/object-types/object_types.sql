CREATE OR REPLACE PACKAGE object_types_demo AS
  FUNCTION described(p_text IN VARCHAR2, p_id IN NUMBER) RETURN VARCHAR2;
END object_types_demo;
/
CREATE OR REPLACE PACKAGE BODY object_types_demo AS
  FUNCTION described(p_text IN VARCHAR2, p_id IN NUMBER) RETURN VARCHAR2 IS
    l_message SYS.AQ$_JMS_TEXT_MESSAGE := SYS.AQ$_JMS_TEXT_MESSAGE.CONSTRUCT;
    l_text    VARCHAR2(100 CHAR);
  BEGIN
    l_message.set_type('DEMO');
    l_message.set_text(p_text);
    l_message.set_long_property('id', p_id);
    l_message.set_string_property(property_name => 'name', property_value => p_text);
    l_message.get_text(l_text);
    IF l_message.get_string_property('id') IS NOT NULL THEN
      RETURN 'a number is no text';
    END IF;
    RETURN l_message.get_type || ' ' || l_text || ' ' || l_message.get_long_property('id') || ' '
           || l_message.get_string_property('name') || ' ' || l_message.get_type();
  END described;
END object_types_demo;
/
