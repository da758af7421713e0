CREATE SCHEMA object_types_demo;




CREATE FUNCTION object_types_demo.described(IN p_text text, IN p_id numeric) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE tmp__1 text;
    l_message sys.aq$_jms_text_message := sys.aq$_jms_text_message__construct();
    l_text varchar(100);
  BEGIN p_text := ora.null_if_empty(p_text);
    CALL sys.aq$_jms_text_message__set_type(l_message, 'DEMO');
    CALL sys.aq$_jms_text_message__set_text(l_message, p_text);
    CALL sys.aq$_jms_text_message__set_long_property(l_message, 'id', p_id);
    CALL sys.aq$_jms_text_message__set_string_property(l_message, property_name => 'name', property_value => p_text);
    CALL sys.aq$_jms_text_message__get_text(l_message, tmp__1); l_text := tmp__1;
    IF sys.aq$_jms_text_message__get_string_property(l_message, 'id') IS NOT NULL THEN
      RETURN 'a number is no text';
    END IF;
    RETURN concat(ora.txt(sys.aq$_jms_text_message__get_type(l_message)), ' ', ora.txt(l_text), ' ', ora.txt(sys.aq$_jms_text_message__get_long_property(l_message, 'id')), ' ', ora.txt(sys.aq$_jms_text_message__get_string_property(l_message, 'name')), ' ', ora.txt(sys.aq$_jms_text_message__get_type(l_message)))
;
  END;$plsql$; REVOKE ALL ON ROUTINE object_types_demo.described FROM PUBLIC;
