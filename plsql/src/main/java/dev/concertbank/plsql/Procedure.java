package dev.concertbank.plsql;

import dev.concertbank.plsql.Parameter.Kind;
import dev.concertbank.plsql.Parameter.Mode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A procedure and its parameters in the order of its specification. They are declared, never looked
 * up: a look-up costs round trips, and finds nothing where the caller does not own the schema.
 */
record Procedure(String packageName, String name, List<Parameter> parameters) {

  static Procedure named(String packageName, String name) {
    return new Procedure(packageName, name, List.of());
  }

  Procedure in(String parameter, Kind kind) {
    return with(new Parameter(parameter, Mode.IN, kind));
  }

  Procedure out(String parameter, Kind kind) {
    return with(new Parameter(parameter, Mode.OUT, kind));
  }

  Procedure inOut(String parameter, Kind kind) {
    return with(new Parameter(parameter, Mode.IN_OUT, kind));
  }

  /** What every command with an Idempotency-Key begins with. */
  Procedure commandKey() {
    return in("p_user_id", Kind.NUMBER)
        .in("p_idempotency_key", Kind.TEXT)
        .in("p_fingerprint", Kind.TEXT);
  }

  /** What every command with an Idempotency-Key ends with. */
  Procedure storedAnswer() {
    return out("p_response_status", Kind.NUMBER).out("p_response_body", Kind.TEXT);
  }

  String qualifiedName() {
    return packageName + "." + name;
  }

  private Procedure with(Parameter parameter) {
    return new Procedure(
        packageName, name, Stream.concat(parameters.stream(), Stream.of(parameter)).toList());
  }
}
