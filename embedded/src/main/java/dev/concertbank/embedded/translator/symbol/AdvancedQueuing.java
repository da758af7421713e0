package dev.concertbank.embedded.translator.symbol;

import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import dev.concertbank.embedded.translator.symbol.Symbol.Constant;
import dev.concertbank.embedded.translator.symbol.Symbol.Mode;
import dev.concertbank.embedded.translator.symbol.Symbol.NamedType;
import dev.concertbank.embedded.translator.symbol.Symbol.Parameter;
import dev.concertbank.embedded.translator.symbol.Symbol.Routine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** DBMS_AQ and the types of SYS that its messages are made of, as far as the runtime has them. */
final class AdvancedQueuing {
  static final String PACKAGE = "dbms_aq";

  private static final PgType INTEGER = PgType.scalar("integer", Kind.INTEGER);
  private static final PgType NUMBER = PgType.scalar("numeric", Kind.NUMERIC);
  private static final PgType TEXT = PgType.scalar("text", Kind.TEXT);
  private static final PgType RAW = PgType.scalar("bytea", Kind.BINARY);

  static final PgType AGENT =
      PgType.record("sys.aq$_agent", fields("name", TEXT, "address", TEXT, "protocol", NUMBER));
  private static final PgType MESSAGE = PgType.object("sys.aq$_jms_text_message");
  private static final PgType MESSAGES =
      PgType.collection("sys.aq$_jms_text_messages", MESSAGE, false);
  private static final PgType RECIPIENTS =
      PgType.collection("dbms_aq.aq$_recipient_list_t", AGENT, true);
  private static final PgType MSGIDS = PgType.collection("dbms_aq.msgid_array_t", RAW, true);
  private static final PgType ENQUEUE_OPTIONS =
      PgType.record(
          "dbms_aq.enqueue_options_t",
          fields(
              "visibility", INTEGER,
              "relative_msgid", RAW,
              "sequence_deviation", INTEGER,
              "transformation", TEXT,
              "delivery_mode", INTEGER));
  private static final PgType DEQUEUE_OPTIONS =
      PgType.record(
          "dbms_aq.dequeue_options_t",
          fields(
              "consumer_name", TEXT,
              "dequeue_mode", INTEGER,
              "navigation", INTEGER,
              "visibility", INTEGER,
              "wait", INTEGER,
              "msgid", RAW,
              "correlation", TEXT,
              "deq_condition", TEXT,
              "transformation", TEXT,
              "delivery_mode", INTEGER));
  private static final PgType PROPERTIES =
      PgType.record(
          "dbms_aq.message_properties_t",
          fields(
              "priority", INTEGER,
              "delay", INTEGER,
              "expiration", INTEGER,
              "correlation", TEXT,
              "attempts", INTEGER,
              "recipient_list", RECIPIENTS,
              "exception_queue", TEXT,
              "state", INTEGER,
              "delivery_mode", INTEGER));
  private static final PgType PROPERTIES_ARRAY =
      PgType.collection("dbms_aq.message_properties_array_t", PROPERTIES, false);

  private AdvancedQueuing() {}

  private static Map<String, PgType> fields(Object... namesAndTypes) {
    Map<String, PgType> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      fields.put((String) namesAndTypes[i], (PgType) namesAndTypes[i + 1]);
    }
    return fields;
  }

  static PackageSymbols types() {
    Scope spec = new Scope(null);
    spec.declare("aq$_agent", new NamedType(AGENT));
    spec.declare("aq$_jms_text_message", new NamedType(MESSAGE));
    spec.declare("aq$_jms_text_messages", new NamedType(MESSAGES));
    return new PackageSymbols("sys", spec, new Scope(spec), Set.of());
  }

  static PackageSymbols operations() {
    Scope spec = new Scope(null);
    for (PgType type :
        List.of(
            ENQUEUE_OPTIONS, DEQUEUE_OPTIONS, PROPERTIES, PROPERTIES_ARRAY, RECIPIENTS, MSGIDS)) {
      spec.declare(type.name().substring(PACKAGE.length() + 1), new NamedType(type));
    }
    for (String name :
        List.of(
            "immediate",
            "on_commit",
            "browse",
            "locked",
            "remove",
            "remove_nodata",
            "first_message",
            "next_message",
            "forever",
            "no_wait",
            "no_delay",
            "never",
            "ready",
            "waiting",
            "processed",
            "expired",
            "persistent")) {
      spec.declare(name, new Constant(PACKAGE, name, INTEGER));
    }
    spec.declare("enqueue", new Routine(PACKAGE, "enqueue", false, enqueue()));
    spec.declare("dequeue", new Routine(PACKAGE, "dequeue", false, dequeue()));
    spec.declare("dequeue_array", new Routine(PACKAGE, "dequeue_array", true, dequeueArray()));
    return new PackageSymbols(PACKAGE, spec, new Scope(spec), Set.of());
  }

  private static List<Parameter> enqueue() {
    return List.of(
        in("queue_name", TEXT),
        in("enqueue_options", ENQUEUE_OPTIONS),
        in("message_properties", PROPERTIES),
        in("payload", MESSAGE),
        out("msgid", RAW));
  }

  private static List<Parameter> dequeue() {
    return List.of(
        in("queue_name", TEXT),
        in("dequeue_options", DEQUEUE_OPTIONS),
        out("message_properties", PROPERTIES),
        out("payload", MESSAGE),
        out("msgid", RAW));
  }

  private static List<Parameter> dequeueArray() {
    return List.of(
        in("queue_name", TEXT),
        in("dequeue_options", DEQUEUE_OPTIONS),
        in("array_size", INTEGER),
        out("message_properties_array", PROPERTIES_ARRAY),
        out("payload_array", MESSAGES),
        out("msgid_array", MSGIDS),
        new Parameter(Routine.RETURNED, Mode.OUT, INTEGER, true));
  }

  private static Parameter in(String name, PgType type) {
    return new Parameter(name, Mode.IN, type, false);
  }

  private static Parameter out(String name, PgType type) {
    return new Parameter(name, Mode.OUT, type, false);
  }
}
