package dev.concertbank.app.problem;

import dev.concertbank.plsql.TicketError;
import java.util.List;

/**
 * A kind of error that the API answers with: RFC 9457's type, title and status. Those that a
 * procedure raises are in {@link TicketError}; here are the others.
 */
public record ProblemType(String code, int status, String title) {
  public static final ProblemType VALIDATION =
      new ProblemType("validation", 400, "Invalid request");
  public static final ProblemType MALFORMED_REQUEST =
      new ProblemType("malformed-request", 400, "Malformed request");
  public static final ProblemType IDEMPOTENCY_KEY_REQUIRED =
      new ProblemType("idempotency-key-required", 400, "Idempotency key required");
  public static final ProblemType UNAUTHORIZED =
      new ProblemType("unauthorized", 401, "Unauthorized");
  public static final ProblemType BAD_CREDENTIALS =
      new ProblemType("bad-credentials", 401, "Bad credentials");
  public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "Forbidden");
  public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "Not found");
  public static final ProblemType CONCERT_NOT_FOUND =
      new ProblemType("concert-not-found", 404, "Concert not found");
  public static final ProblemType PAYMENT_NOT_FOUND =
      new ProblemType("payment-not-found", 404, "Payment not found");
  public static final ProblemType JOB_NOT_FOUND =
      new ProblemType("job-not-found", 404, "Job not found");
  public static final ProblemType JOB_BUSY = new ProblemType("job-busy", 409, "Job busy");
  public static final ProblemType JOB_ALREADY_DONE =
      new ProblemType("job-already-done", 409, "Job already done");
  public static final ProblemType JOB_NOT_STARTED =
      new ProblemType("job-not-started", 409, "Job not started");
  public static final ProblemType NO_JOBS_HERE =
      new ProblemType("no-jobs-here", 409, "No jobs here");
  public static final ProblemType METHOD_NOT_ALLOWED =
      new ProblemType("method-not-allowed", 405, "Method not allowed");
  public static final ProblemType NOT_ACCEPTABLE =
      new ProblemType("not-acceptable", 406, "Not acceptable");
  public static final ProblemType HOLD_EXPIRED =
      new ProblemType("hold-expired", 410, "Hold expired");
  public static final ProblemType PAYLOAD_TOO_LARGE =
      new ProblemType("payload-too-large", 413, "Payload too large");
  public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
      new ProblemType("unsupported-media-type", 415, "Unsupported media type");
  public static final ProblemType INTERNAL = new ProblemType("internal", 500, "Internal error");

  /** A method or a transfer coding that no path of this server knows. */
  public static final ProblemType NOT_IMPLEMENTED =
      new ProblemType("not-implemented", 501, "Not implemented");

  public static final ProblemType UNAVAILABLE =
      new ProblemType("unavailable", 503, "Temporarily unavailable");

  /** Those above. */
  public static List<ProblemType> all() {
    return List.of(
        VALIDATION,
        MALFORMED_REQUEST,
        IDEMPOTENCY_KEY_REQUIRED,
        UNAUTHORIZED,
        BAD_CREDENTIALS,
        FORBIDDEN,
        NOT_FOUND,
        CONCERT_NOT_FOUND,
        PAYMENT_NOT_FOUND,
        JOB_NOT_FOUND,
        JOB_BUSY,
        JOB_ALREADY_DONE,
        JOB_NOT_STARTED,
        NO_JOBS_HERE,
        METHOD_NOT_ALLOWED,
        NOT_ACCEPTABLE,
        HOLD_EXPIRED,
        PAYLOAD_TOO_LARGE,
        UNSUPPORTED_MEDIA_TYPE,
        INTERNAL,
        NOT_IMPLEMENTED,
        UNAVAILABLE);
  }

  public static ProblemType of(TicketError error) {
    return new ProblemType(error.problemCode(), error.status(), error.title());
  }

  /** For a status that a framework chose. */
  static ProblemType ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHORIZED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> PAYLOAD_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 501 -> NOT_IMPLEMENTED;
      case 503 -> UNAVAILABLE;
      default ->
          status >= 500
              ? INTERNAL
              : new ProblemType("malformed-request", status, "Malformed request");
    };
  }

  String uri() {
    return "https://concert-bank.dev/problems/" + code;
  }
}
