CREATE SCHEMA advanced_queuing_demo;
































CREATE PROCEDURE advanced_queuing_demo.put(IN p_queue text, IN p_text text, IN p_priority integer DEFAULT 1, IN p_delay numeric DEFAULT dbms_aq.no_delay(), IN p_expiration numeric DEFAULT dbms_aq.never(), IN p_correlation text DEFAULT NULL, IN p_exceptions text DEFAULT NULL, IN p_visibility integer DEFAULT dbms_aq.on_commit()) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$








 #variable_conflict use_column DECLARE
    l_options dbms_aq.enqueue_options_t := dbms_aq.enqueue_options_t();
    l_properties dbms_aq.message_properties_t := dbms_aq.message_properties_t();
    l_message sys.aq$_jms_text_message := sys.aq$_jms_text_message__construct();
    l_msgid bytea;
  BEGIN p_queue := ora.null_if_empty(p_queue); p_text := ora.null_if_empty(p_text); p_correlation := ora.null_if_empty(p_correlation); p_exceptions := ora.null_if_empty(p_exceptions);
    l_options.visibility         := p_visibility;
    l_properties.priority        := p_priority;
    l_properties.delay           := p_delay;
    l_properties.expiration      := p_expiration;
    l_properties.correlation     := ora.txt(p_correlation);
    l_properties.exception_queue := ora.txt(p_exceptions);
    CALL sys.aq$_jms_text_message__set_text(l_message, p_text);
    CALL dbms_aq.enqueue(
      queue_name         => p_queue,
      enqueue_options    => l_options,
      message_properties => l_properties,
      payload            => l_message,
      msgid              => l_msgid);
  END;$plsql$; REVOKE ALL ON ROUTINE advanced_queuing_demo.put FROM PUBLIC;

CREATE PROCEDURE advanced_queuing_demo.put_for(IN p_queue text, IN p_text text, IN p_recipient text) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_options dbms_aq.enqueue_options_t := dbms_aq.enqueue_options_t();
    l_properties dbms_aq.message_properties_t := dbms_aq.message_properties_t();
    l_recipients dbms_aq.aq$_recipient_list_t := '{}';
    l_message sys.aq$_jms_text_message := sys.aq$_jms_text_message__construct();
    l_msgid bytea;
  BEGIN p_queue := ora.null_if_empty(p_queue); p_text := ora.null_if_empty(p_text); p_recipient := ora.null_if_empty(p_recipient);
    l_recipients[ora.new_place(l_recipients, 1)]             := ROW(p_recipient, NULL, NULL)::sys.aq$_agent;
    l_properties.recipient_list := l_recipients;
    CALL sys.aq$_jms_text_message__set_text(l_message, payload => p_text);
    CALL dbms_aq.enqueue(p_queue, l_options, l_properties, l_message, l_msgid);
  END;$plsql$; REVOKE ALL ON ROUTINE advanced_queuing_demo.put_for FROM PUBLIC;

CREATE PROCEDURE advanced_queuing_demo.take(IN p_queue text, IN p_consumer text, IN p_correlation text, IN p_msgid bytea, IN p_mode integer, IN p_navigation integer, IN p_visibility integer, IN p_wait numeric, OUT p_text text, OUT p_attempts integer, OUT p_taken bytea) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$











 #variable_conflict use_column DECLARE
    l_options dbms_aq.dequeue_options_t := dbms_aq.dequeue_options_t();
    l_properties dbms_aq.message_properties_t := dbms_aq.message_properties_t();
    l_message sys.aq$_jms_text_message;
  BEGIN p_queue := ora.null_if_empty(p_queue); p_consumer := ora.null_if_empty(p_consumer); p_correlation := ora.null_if_empty(p_correlation);
    l_options.consumer_name := ora.txt(p_consumer);
    l_options.correlation   := ora.txt(p_correlation);
    l_options.msgid         := p_msgid;
    l_options.dequeue_mode  := coalesce(p_mode, l_options.dequeue_mode);
    l_options.navigation    := coalesce(p_navigation, dbms_aq.first_message());
    l_options.visibility    := coalesce(p_visibility, l_options.visibility);
    l_options.wait          := p_wait;
    CALL dbms_aq.dequeue(
      queue_name         => p_queue,
      dequeue_options    => l_options,
      message_properties => l_properties,
      payload            => l_message,
      msgid              => p_taken);
    CALL sys.aq$_jms_text_message__get_text(l_message, p_text);
    p_attempts := l_properties.attempts;
  END;$plsql$; REVOKE ALL ON ROUTINE advanced_queuing_demo.take FROM PUBLIC;

CREATE PROCEDURE advanced_queuing_demo.take_many(IN p_queue text, IN p_limit integer, OUT p_count integer, OUT p_texts text) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE tmp__1 integer; tmp__2 text;
    l_options dbms_aq.dequeue_options_t := dbms_aq.dequeue_options_t();
    l_properties dbms_aq.message_properties_array_t;
    l_messages sys.aq$_jms_text_messages;
    l_message sys.aq$_jms_text_message;
    l_msgids dbms_aq.msgid_array_t := '{}';
    l_count integer;
    l_text varchar(4000);
  BEGIN p_queue := ora.null_if_empty(p_queue);
    l_options.wait       := dbms_aq.no_wait();
    l_options.navigation := dbms_aq.first_message();
    CALL dbms_aq.dequeue_array(
      queue_name               => p_queue,
      dequeue_options          => l_options,
      array_size               => p_limit,
      message_properties_array => l_properties,
      payload_array            => l_messages,
      msgid_array              => l_msgids, returned => tmp__1); l_count := tmp__1;
    FOR i IN 1 .. l_count LOOP
      l_message := ora.element(l_messages, i, 'nested');
      CALL sys.aq$_jms_text_message__get_text(l_message, tmp__2); l_text := tmp__2;
      p_texts := concat(ora.txt(p_texts), ora.txt(l_text), '/', ora.txt((ora.element(l_properties, i, 'nested')).priority), ';');
    END LOOP;
    p_count := coalesce(cardinality(l_msgids), ora.collection_is_null());
  END;$plsql$; REVOKE ALL ON ROUTINE advanced_queuing_demo.take_many FROM PUBLIC;

CREATE PROCEDURE advanced_queuing_demo.take_if_any(IN p_queue text, OUT p_text text) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_options dbms_aq.dequeue_options_t := dbms_aq.dequeue_options_t();
    l_properties dbms_aq.message_properties_t := dbms_aq.message_properties_t();
    l_message sys.aq$_jms_text_message;
    l_msgid bytea;
  BEGIN p_queue := ora.null_if_empty(p_queue);
    l_options.wait := dbms_aq.no_wait();
    BEGIN
      CALL dbms_aq.dequeue(concat(ora.txt(ora.unit_owner()), '.', ora.txt(p_queue)), l_options, l_properties, l_message, l_msgid);
    EXCEPTION
      WHEN SQLSTATE '25228' THEN
        p_text := concat('nothing: ', ora.txt(ora.sqlcode(SQLSTATE, SQLERRM)));
        RETURN;
    END;
    CALL sys.aq$_jms_text_message__get_text(l_message, p_text);
  END;$plsql$; REVOKE ALL ON ROUTINE advanced_queuing_demo.take_if_any FROM PUBLIC;
