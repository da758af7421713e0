package dev.concertbank.plsql;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every error of PL/SQL package {@code ticket_errors}: its Oracle code, and the HTTP status and
 * problem type of the REST API. A test compares this list with the specification of the package.
 */
public enum TicketError {
  SEAT_TAKEN(-20101, 409, "seat-taken", "Seat taken"),
  SEAT_LIMIT_EXCEEDED(-20102, 409, "seat-limit-exceeded", "Seat limit exceeded"),
  SALE_NOT_OPEN(-20103, 409, "sale-not-open", "Sale not open"),
  SEAT_NOT_FOUND(-20104, 404, "seat-not-found", "Seat not found"),
  SCHEDULE_NOT_FOUND(-20105, 404, "schedule-not-found", "Schedule not found"),
  RESERVATION_NOT_FOUND(-20110, 404, "reservation-not-found", "Reservation not found"),
  RESERVATION_NOT_PAYABLE(-20111, 409, "reservation-not-payable", "Reservation not payable"),
  RESERVATION_NOT_CANCELLABLE(
      -20112, 409, "reservation-not-cancellable", "Reservation not cancellable"),
  QUEUE_TOKEN_REQUIRED(-20121, 403, "queue-token-required", "Queue token required"),
  QUEUE_FULL(-20122, 503, "queue-full", "Queue full"),
  QUEUE_NOT_REQUIRED(-20123, 409, "queue-not-required", "Queue not required"),
  QUEUE_TICKET_NOT_FOUND(-20124, 401, "queue-token-invalid", "Queue token invalid"),
  INSUFFICIENT_POINTS(-20201, 409, "insufficient-points", "Insufficient points"),
  ALREADY_PAID(-20202, 409, "already-paid", "Already paid"),
  AMOUNT_OUT_OF_RANGE(-20203, 400, "validation", "Invalid request"),
  REQUEST_IN_PROGRESS(-20301, 409, "request-in-progress", "Request in progress"),
  KEY_REUSED(-20302, 422, "idempotency-key-reused", "Idempotency key reused"),
  EMAIL_TAKEN(-20401, 409, "email-taken", "E-mail taken"),
  PERSON_ALREADY_REGISTERED(-20402, 409, "person-already-registered", "Person already registered"),
  USER_NOT_FOUND(-20403, 404, "user-not-found", "User not found"),
  NOT_AN_ADMIN(-20404, 403, "forbidden", "Forbidden"),
  PARAMETER_NOT_FOUND(-20501, 404, "parameter-not-found", "Parameter not found"),
  PARAMETER_OUT_OF_RANGE(-20502, 400, "validation", "Invalid request"),
  CATALOGUE_INVALID(-20503, 400, "validation", "Invalid request"),
  PARKED_MESSAGE_NOT_FOUND(-20504, 404, "parked-message-not-found", "Parked message not found"),
  RATE_OUT_OF_RANGE(-20505, 400, "validation", "Invalid request"),
  WAITING_ROOM_NOT_FOUND(-20506, 404, "waiting-room-not-found", "Waiting room not found"),
  REASON_REQUIRED(-20507, 400, "validation", "Invalid request"),
  RECONCILIATION_OVER(-20511, 409, "reconciliation-over", "Reconciliation over"),
  BREAK_NOT_FOUND(-20512, 404, "break-not-found", "Break not found"),
  CORRECTION_NOT_FOUND(-20513, 404, "correction-not-found", "Correction not found"),
  CORRECTION_DECIDED(-20514, 409, "correction-decided", "Correction decided"),
  SECOND_PERSON_REQUIRED(-20515, 403, "second-person-required", "Second person required"),
  ALREADY_SETTLED(-20516, 409, "already-settled", "Already settled"),
  DAY_NOT_SETTLEABLE(-20517, 409, "day-not-settleable", "Day not settleable"),
  CORRECTION_MISMATCH(-20518, 409, "correction-mismatch", "Correction mismatch"),
  PAYMENT_FILE_EARLY(-20521, 409, "payment-file-early", "Payment file early"),
  PAYMENT_FILE_CHANGED(-20522, 409, "payment-file-changed", "Payment file changed"),
  PAYMENT_FILE_OVER(-20523, 409, "payment-file-over", "Payment file over"),
  PAYMENT_FILE_UNREADABLE(-20524, 422, "payment-file-unreadable", "Payment file unreadable"),
  PAYMENT_FILE_INCOMPLETE(-20525, 422, "payment-file-incomplete", "Payment file incomplete"),
  SCHEDULE_CANCELLED(-20531, 409, "schedule-cancelled", "Schedule cancelled"),
  CANCELLATION_NOT_FOUND(
      -20532, 404, "schedule-cancellation-not-found", "Schedule cancellation not found"),
  CANCELLATION_NOT_PLANNED(
      -20533, 409, "schedule-cancellation-not-planned", "Schedule cancellation not planned"),
  CANCELLATION_NOT_PROVED(
      -20534, 409, "schedule-cancellation-not-proved", "Schedule cancellation not proved"),
  JOB_RUN_NOT_FOUND(-20551, 404, "job-run-not-found", "Job run not found"),
  JOB_RUN_OVER(-20552, 409, "job-run-over", "Job run over"),
  JOB_RUN_NOT_RESTARTABLE(-20553, 409, "job-run-not-restartable", "Job run not restartable");

  private static final Map<Integer, TicketError> BY_CODE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(TicketError::oracleCode, Function.identity()));

  private final int oracleCode;
  private final int status;
  private final String problemCode;
  private final String title;

  TicketError(int oracleCode, int status, String problemCode, String title) {
    this.oracleCode = oracleCode;
    this.status = status;
    this.problemCode = problemCode;
    this.title = title;
  }

  /** The code in {@code ticket_errors}, negative as there. */
  public int oracleCode() {
    return oracleCode;
  }

  public int status() {
    return status;
  }

  /** The last part of the problem's type. */
  public String problemCode() {
    return problemCode;
  }

  public String title() {
    return title;
  }

  static Optional<TicketError> ofCode(int oracleCode) {
    return Optional.ofNullable(BY_CODE.get(oracleCode));
  }
}
