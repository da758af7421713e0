package dev.concertbank.app.testing;

import dev.concertbank.app.security.AccessTokens;
import dev.concertbank.app.security.Role;
import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.plsql.CatalogueImport;
import dev.concertbank.plsql.CatalogueImport.Concert;
import dev.concertbank.plsql.CatalogueImport.GradePrice;
import dev.concertbank.plsql.CatalogueImport.Schedule;
import dev.concertbank.plsql.CatalogueImport.Seat;
import dev.concertbank.plsql.CatalogueImport.Venue;
import dev.concertbank.plsql.CommandKey;
import dev.concertbank.plsql.Membership;
import dev.concertbank.plsql.Membership.Registration;
import dev.concertbank.plsql.PointAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests need before they can begin: people with points, and dates on sale. */
public class BoxOffice {
  public static final long VIP_PRICE = 100_000;
  public static final long R_PRICE = 40_000;
  private static final String NO_HASH = "no password";

  private final Membership membership;
  private final PointAccount points;
  private final CatalogueImport catalogue;
  private final AccessTokens tokens;
  private final JdbcClient owner;
  private Buyer admin;

  BoxOffice(
      Membership membership,
      PointAccount points,
      CatalogueImport catalogue,
      AccessTokens tokens,
      TestDatabase database) {
    this.membership = membership;
    this.points = points;
    this.catalogue = catalogue;
    this.tokens = tokens;
    this.owner = JdbcClient.create(database.owner());
  }

  /** As the owner of the schema, who may do what no application may. */
  public JdbcClient owner() {
    return owner;
  }

  public Buyer buyer(long won) {
    long userId = signUp();
    if (won > 0) {
      points.charge(new CommandKey(userId, "first charge", "f"), won);
    }
    return new Buyer(userId, tokens.issue(userId, Role.USER));
  }

  public synchronized Buyer admin() {
    if (admin == null) {
      admin = anotherAdmin();
    }
    return admin;
  }

  public Buyer anotherAdmin() {
    long userId = signUp();
    owner.sql("UPDATE users SET role = 'ADMIN' WHERE user_id = ?").param(userId).update();
    return new Buyer(userId, tokens.issue(userId, Role.ADMIN));
  }

  private long signUp() {
    String unique = UUID.randomUUID().toString();
    return membership.signUp(
        new Registration(unique + "@example.com", "Kim Minji", NO_HASH, unique));
  }

  /** A date on sale, with sections A (VIP) and B (R) of as many seats each. */
  public Sale sale(int seatsPerSection) {
    Instant now = Instant.now();
    return sale(seatsPerSection, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
  }

  public Sale sale(int seatsPerSection, Instant opensAt, Instant closesAt) {
    return sale(seatsPerSection, opensAt, closesAt, false);
  }

  /** A date on sale, with a waiting room that admits nobody until it gets other rates. */
  public Sale saleWithRoom(int seatsPerSection) {
    Instant now = Instant.now();
    return saleWithRoom(
        seatsPerSection, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
  }

  public Sale saleWithRoom(int seatsPerSection, Instant opensAt, Instant closesAt) {
    Sale sale = sale(seatsPerSection, opensAt, closesAt, true);
    setRates(sale, 0);
    return sale;
  }

  /** How many may shop at once; they may all come in within a second. */
  public void setRates(Sale sale, int target) {
    owner
        .sql("UPDATE waiting_rooms SET target = ?, max_per_second = ? WHERE schedule_id = ?")
        .params(target, 10_000, sale.scheduleId())
        .update();
  }

  private Sale sale(int seatsPerSection, Instant opensAt, Instant closesAt, boolean queueRequired) {
    String code = UUID.randomUUID().toString();
    long adminId = admin().userId();
    List<Seat> seats =
        Stream.concat(row("A", "VIP", seatsPerSection), row("B", "R", seatsPerSection)).toList();
    List<GradePrice> prices =
        List.of(new GradePrice("VIP", VIP_PRICE), new GradePrice("R", R_PRICE));
    catalogue.putVenue(adminId, new Venue(code, "Han River Arena", seats));
    catalogue.putConcert(
        adminId, new Concert(code, "Night " + code, "The Lanterns", code, opensAt, prices));
    long scheduleId =
        catalogue
            .putSchedule(
                adminId,
                new Schedule(
                    code,
                    "1",
                    closesAt.plus(Duration.ofDays(30)),
                    opensAt,
                    closesAt,
                    queueRequired))
            .scheduleId();
    return new Sale(concertId(code), scheduleId, code, seatIds(scheduleId));
  }

  private static Stream<Seat> row(String section, String grade, int seats) {
    return IntStream.rangeClosed(1, seats).mapToObj(n -> new Seat(section, "1", n, grade));
  }

  private long concertId(String code) {
    return owner
        .sql("SELECT concert_id FROM concerts WHERE code = ?")
        .param(code)
        .query(Long.class)
        .single();
  }

  private List<Long> seatIds(long scheduleId) {
    return owner
        .sql("SELECT seat_id FROM seats WHERE schedule_id = ? ORDER BY seat_id")
        .param(scheduleId)
        .query(Long.class)
        .list();
  }

  /** Time passes for one hold. */
  public void lapse(long reservationId) {
    owner
        .sql(
            "UPDATE reservations SET held_until = held_until - INTERVAL '1' HOUR"
                + " WHERE reservation_id = ?")
        .param(reservationId)
        .update();
    owner
        .sql(
            "UPDATE seats SET held_until = held_until - INTERVAL '1' HOUR WHERE seat_id IN"
                + " (SELECT seat_id FROM reservation_seats WHERE reservation_id = ?)")
        .param(reservationId)
        .update();
  }

  /** Empty in a healthy system, at any moment. */
  public List<String> brokenInvariants() {
    return owner
        .sql(
            "SELECT invariant || ': ' || subject || ' should be ' || expected || ' and is ' || found"
                + " FROM invariant_break_v")
        .query(String.class)
        .list();
  }

  public long balance(Buyer buyer) {
    return owner
        .sql("SELECT balance FROM accounts WHERE user_id = ?")
        .param(buyer.userId())
        .query(Long.class)
        .single();
  }
}
