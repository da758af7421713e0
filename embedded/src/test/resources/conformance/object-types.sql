-- Object types of Oracle's: their constructors and methods.

-- page: PL/SQL Packages and Types Reference, JMS Types

-- case: a text message keeps its type, its text and its properties
DECLARE
  l_message SYS.AQ$_JMS_TEXT_MESSAGE := SYS.AQ$_JMS_TEXT_MESSAGE.CONSTRUCT;
  l_text    VARCHAR2(100 CHAR);
BEGIN
  l_message.set_type('A_TYPE');
  l_message.set_text('a text');
  l_message.set_long_property('number', 17);
  l_message.set_string_property('name', 'a name');
  l_message.get_text(l_text);
  RETURN l_message.get_type || '/' || l_text || '/' || l_message.get_long_property('number') || '/'
    || l_message.get_string_property('name');
END;
-- gives: A_TYPE/a text/17/a name
