package dev.concertbank.plsql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sells tickets as the application does: each command in a transaction of its own, as its database
 * user. Makes the people and the dates that a test needs; what it makes is the test's alone.
 */
final class BoxOffice {
  static final long PRICE = 100_000;

  private final TransactionTemplate transaction;
  private final JdbcClient reader;
  private final JdbcClient owner;
  private final TransactionTemplate ownerTransaction;
  private final SeatHold seatHold;
  private final Payment payment;
  private final Cancellation cancellation;
  private final PointAccount pointAccount;
  private final Membership membership;
  private final Idempotency idempotency;
  private final CatalogueImport catalogueImport;
  private final ParameterStore parameterStore;
  private final WaitingRoom waitingRoom;
  private final AdmissionRound admissionRound;
  private final RoomOperation roomOperation;
  private final ScheduleCancellation scheduleCancellation;

  BoxOffice(DataSource app, DataSource owner) {
    var procedures = Procedures.on(app, "CB_OWNER");
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(app));
    this.reader = JdbcClient.create(app);
    this.owner = JdbcClient.create(owner);
    this.ownerTransaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    this.seatHold = new SeatHold(procedures);
    this.payment = new Payment(procedures);
    this.cancellation = new Cancellation(procedures);
    this.pointAccount = new PointAccount(procedures);
    this.membership = new Membership(procedures);
    this.idempotency = new Idempotency(procedures);
    this.catalogueImport = new CatalogueImport(procedures);
    this.parameterStore = new ParameterStore(procedures);
    this.waitingRoom = new WaitingRoom(procedures);
    this.admissionRound = new AdmissionRound(procedures);
    this.roomOperation = new RoomOperation(procedures);
    this.scheduleCancellation = new ScheduleCancellation(procedures);
  }

  /** A date on sale, and its seats by ascending id. */
  record Sale(long scheduleId, List<Long> seatIds) {
    long seat(int index) {
      return seatIds.get(index);
    }
  }

  long buyer(long points) {
    String unique = UUID.randomUUID().toString();
    long userId =
        commit(
            () ->
                membership.signUp(
                    new Membership.Registration(
                        unique + "@example.org", "A buyer", "not-a-hash", unique)));
    for (long left = points; left > 0; left -= Math.min(left, 10_000_000)) {
      long amount = Math.min(left, 10_000_000);
      commit(() -> pointAccount.charge(newKey(userId), amount));
    }
    return userId;
  }

  List<Long> buyers(int count, long points) {
    return IntStream.range(0, count).mapToObj(i -> buyer(points)).toList();
  }

  Sale sale(int seats) {
    Instant now = Instant.now();
    return sale(seats, now.minus(1, ChronoUnit.HOURS), now.plus(1, ChronoUnit.DAYS));
  }

  /** A date on sale with a waiting room in front of it. */
  Sale saleWithRoom(int seats, RoomOperation.Rates rates) {
    Instant now = Instant.now();
    Sale sale = sale(seats, now.minus(1, ChronoUnit.HOURS), now.plus(1, ChronoUnit.DAYS), true);
    setRates(sale, rates);
    return sale;
  }

  Sale sale(int seats, Instant opens, Instant closes) {
    return sale(seats, opens, closes, false);
  }

  private Sale sale(int seats, Instant opens, Instant closes, boolean queueRequired) {
    String code = UUID.randomUUID().toString();
    long admin = admin();
    List<CatalogueImport.Seat> plan =
        IntStream.rangeClosed(1, seats)
            .mapToObj(number -> new CatalogueImport.Seat("A", "1", number, "R"))
            .toList();
    long scheduleId =
        commit(
            () -> {
              catalogueImport.putVenue(admin, new CatalogueImport.Venue(code, "A hall", plan));
              catalogueImport.putConcert(
                  admin,
                  new CatalogueImport.Concert(
                      code,
                      "A concert",
                      "An artist",
                      code,
                      opens,
                      List.of(new CatalogueImport.GradePrice("R", PRICE))));
              return catalogueImport
                  .putSchedule(
                      admin,
                      new CatalogueImport.Schedule(code, "1", closes, opens, closes, queueRequired))
                  .scheduleId();
            });
    return new Sale(scheduleId, seatsOf(scheduleId));
  }

  private List<Long> seatsOf(long scheduleId) {
    return reader
        .sql("SELECT seat_id FROM seat_map_v WHERE schedule_id = ? ORDER BY seat_id")
        .param(scheduleId)
        .query(Long.class)
        .list();
  }

  /** The first administrator of this database; the first to ask becomes it. */
  synchronized long admin() {
    return owner
        .sql(
            "SELECT user_id FROM users WHERE role = 'ADMIN' ORDER BY user_id FETCH FIRST 1 ROW ONLY")
        .query(Long.class)
        .optional()
        .orElseGet(
            () -> {
              long userId = buyer(0);
              appointAdmin(null, userId);
              return userId;
            });
  }

  /** Returns whom it appointed. */
  long appointAdmin(Long appointedBy, long userId) {
    return commit(
        () -> {
          membership.appointAdmin(appointedBy, userId);
          return userId;
        });
  }

  static CommandKey newKey(long userId) {
    return new CommandKey(userId, UUID.randomUUID().toString(), "fingerprint");
  }

  SeatHold.Hold hold(long userId, Sale sale, Long... seatIds) {
    return hold(userId, sale, null, List.of(seatIds));
  }

  SeatHold.Hold hold(long userId, Sale sale, Long place, List<Long> seatIds) {
    return completed(
        commit(() -> seatHold.hold(newKey(userId), sale.scheduleId(), seatIds, place)));
  }

  WaitingRoom.Place join(long userId, Sale sale) {
    return commit(() -> waitingRoom.join(userId, sale.scheduleId()));
  }

  void leave(long userId, long place) {
    commit(
        () -> {
          waitingRoom.leave(userId, place);
          return place;
        });
  }

  /** One round of the room; how many were let in. */
  long round(Sale sale) {
    return commit(() -> admissionRound.run(sale.scheduleId()));
  }

  void setRates(Sale sale, RoomOperation.Rates rates) {
    long admin = admin();
    commit(
        () -> {
          roomOperation.setRates(admin, sale.scheduleId(), rates);
          return rates;
        });
  }

  void pause(Sale sale, String reason) {
    long admin = admin();
    commit(
        () -> {
          roomOperation.pause(admin, sale.scheduleId(), reason);
          return reason;
        });
  }

  void resume(Sale sale, String reason) {
    long admin = admin();
    commit(
        () -> {
          roomOperation.resume(admin, sale.scheduleId(), reason);
          return reason;
        });
  }

  Payment.Outcome pay(long userId, long reservationId) {
    return completed(commit(() -> payment.payWithPoints(newKey(userId), reservationId)));
  }

  /** As the REST layer does: the command and its answer commit together. */
  CommandResult<Payment.Outcome> payAndAnswer(CommandKey key, long reservationId) {
    return commit(
        () -> {
          CommandResult<Payment.Outcome> result = payment.payWithPoints(key, reservationId);
          if (result instanceof CommandResult.Completed<Payment.Outcome>) {
            idempotency.recordAnswer(key, new StoredAnswer(201, "{\"status\":\"COMPLETED\"}"));
          }
          return result;
        });
  }

  StoredAnswer recordAnswer(CommandKey key, StoredAnswer answer) {
    return commit(() -> idempotency.recordAnswer(key, answer));
  }

  long setParameter(String name, long value) {
    long admin = admin();
    return commit(
        () -> {
          parameterStore.setValue(admin, name, BigDecimal.valueOf(value));
          return value;
        });
  }

  Cancellation.Outcome cancel(long userId, long reservationId) {
    return completed(commit(() -> cancellation.cancel(newKey(userId), reservationId)));
  }

  /** Calls a date off; nothing is given back yet. */
  ScheduleCancellation.Order callOff(Sale sale) {
    long admin = admin();
    return commit(
        () -> scheduleCancellation.order(admin, sale.scheduleId(), "The singer has a cold"));
  }

  PointAccount.Charge charge(long userId, long amount) {
    return completed(commit(() -> pointAccount.charge(newKey(userId), amount)));
  }

  private static <T> T completed(CommandResult<T> result) {
    if (result instanceof CommandResult.Completed<T> completed) {
      return completed.value();
    }
    throw new AssertionError("A new key was answered before: " + result);
  }

  <T> T commit(Supplier<T> command) {
    return transaction.execute(status -> command.get());
  }

  /** Lets the time of a hold run out: its rows say that it ended a second ago. */
  void lapse(long reservationId) {
    endHold(reservationId, Instant.now().minus(1, ChronoUnit.SECONDS));
  }

  /**
   * Under the locks of its seats, as whoever changes a hold: else it would end the next hold of a
   * seat that goes to another buyer at this moment.
   */
  void endHold(long reservationId, Instant heldUntil) {
    var time = heldUntil.atOffset(java.time.ZoneOffset.UTC);
    String claimed =
        "SELECT seat_id FROM reservation_seats WHERE reservation_id = ? AND released_at IS NULL";
    ownerTransaction.executeWithoutResult(
        status -> {
          owner
              .sql(
                  "SELECT 1 FROM seats WHERE seat_id IN (%s) ORDER BY seat_id FOR UPDATE"
                      .formatted(claimed))
              .param(reservationId)
              .query()
              .listOfRows();
          owner
              .sql("UPDATE reservations SET held_until = ? WHERE reservation_id = ?")
              .params(time, reservationId)
              .update();
          owner
              .sql(
                  "UPDATE seats SET held_until = ? WHERE status = 'PENDING' AND seat_id IN (%s)"
                      .formatted(claimed))
              .params(time, reservationId)
              .update();
        });
  }

  long balance(long userId) {
    return reader
        .sql("SELECT point FROM point_balance_v WHERE user_id = ?")
        .param(userId)
        .query(Long.class)
        .single();
  }

  /** What the row says, not what a reader is shown. */
  String storedStatus(long reservationId) {
    return owner
        .sql("SELECT status FROM reservations WHERE reservation_id = ?")
        .param(reservationId)
        .query(String.class)
        .single();
  }

  String shownStatus(long reservationId) {
    return reader
        .sql("SELECT status FROM reservation_v WHERE reservation_id = ?")
        .param(reservationId)
        .query(String.class)
        .single();
  }

  String seatStatus(long seatId) {
    return reader
        .sql("SELECT status FROM seat_map_v WHERE seat_id = ?")
        .param(seatId)
        .query(String.class)
        .single();
  }

  /** As a reader is shown it. */
  String ticketStatus(long place) {
    return reader
        .sql("SELECT status FROM waiting_ticket_v WHERE place = ?")
        .param(place)
        .query(String.class)
        .single();
  }

  String roomState(Sale sale) {
    return reader
        .sql("SELECT state FROM waiting_room_v WHERE schedule_id = ?")
        .param(sale.scheduleId())
        .query(String.class)
        .single();
  }

  /** The broken rules, as sentences; empty in a healthy system. */
  List<String> brokenInvariants() {
    return reader
        .sql("SELECT invariant, subject, expected, found FROM invariant_break_v")
        .query(
            (row, number) ->
                "%s: %s should be %s and is %s"
                    .formatted(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }
}
