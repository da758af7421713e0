package dev.concertbank.app.testing;

import java.util.List;

/** An endpoint that takes a body, a valid one, and what its fields are. */
public enum Endpoint {
  SIGN_UP(
      "POST",
      "/auth/signup",
      List.of(
          Field.text("email", "new@example.com", 254),
          Field.text("password", "correct horse", 128),
          Field.text("name", "Kim Minji", 100),
          Field.text("ci", "CI-1", 200))),
  LOG_IN(
      "POST",
      "/auth/login",
      List.of(
          Field.text("email", "nobody@example.com", 254), Field.text("password", "wrong", 128))),
  HOLD(
      "POST",
      "/reservations",
      List.of(Field.id("scheduleId"), new Field("seatIds", "[1]", Field.Kind.IDS, 10))),
  PAY(
      "POST",
      "/payments",
      List.of(Field.id("reservationId"), new Field("method", "\"POINT\"", Field.Kind.CHOICE, 0))),
  CHARGE(
      "POST", "/point/charge", List.of(new Field("amount", "1000", Field.Kind.NUMBER, 10_000_000))),
  JOIN_QUEUE("POST", "/queue/tokens", List.of(Field.id("scheduleId"))),
  PAUSE_ROOM(
      "POST", "/admin/waiting-rooms/1/pause", List.of(Field.text("reason", "No reason", 400))),
  RESUME_ROOM(
      "POST", "/admin/waiting-rooms/1/resume", List.of(Field.text("reason", "No reason", 400))),
  SET_RATES(
      "PUT",
      "/admin/waiting-rooms/1/rates",
      List.of(
          Field.number("target", 500, 1_000_000),
          Field.number("maxPerSecond", 50, 10_000),
          Field.number("capacity", 1000, 10_000_000))),
  SET_PARAMETER("PUT", "/admin/parameters/hold-seconds", List.of(Field.text("value", "300", 15))),
  START_JOB("POST", "/admin/jobs/reconcile/runs", List.of(Field.text("date", "2026-11-20", 10))),
  PROPOSE_CORRECTION(
      "POST",
      "/admin/breaks/1/corrections",
      List.of(
          Field.id("userId"),
          new Field("amount", "-500", Field.Kind.SIGNED, 999_999_999_999_999L),
          new Field("kind", "\"MONEY\"", Field.Kind.CHOICE, 0),
          Field.text("reason", "No reason", 400))),
  REJECT_CORRECTION(
      "POST", "/admin/corrections/1/reject", List.of(Field.text("reason", "No reason", 400))),
  REQUEUE(
      "POST",
      "/admin/parked-messages/requeue",
      List.of(
          new Field("queue", "\"HOLD_EXPIRY_Q\"", Field.Kind.CHOICE, 0),
          Field.text("since", "2026-11-21T10:00:00Z", 100)));

  private final String method;
  private final String path;
  private final List<Field> fields;

  Endpoint(String method, String path, List<Field> fields) {
    this.method = method;
    this.path = path;
    this.fields = fields;
  }

  /**
   * @param valid as JSON
   * @param limit of the length, the value or the number of elements
   */
  public record Field(String name, String valid, Kind kind, long limit) {
    enum Kind {
      TEXT,
      NUMBER,
      FROM_ZERO,
      SIGNED,
      IDS,
      CHOICE
    }

    static Field text(String name, String valid, long limit) {
      return new Field(name, "\"" + valid + "\"", Kind.TEXT, limit);
    }

    static Field number(String name, long valid, long limit) {
      return new Field(name, Long.toString(valid), Kind.FROM_ZERO, limit);
    }

    static Field id(String name) {
      return new Field(name, "1", Kind.NUMBER, Long.MAX_VALUE);
    }
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  public List<Field> fields() {
    return fields;
  }

  public String valid() {
    return BadBodies.body(fields, null, null);
  }
}
