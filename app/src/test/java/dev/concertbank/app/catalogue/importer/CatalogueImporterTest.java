package dev.concertbank.app.catalogue.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.plsql.Membership;
import dev.concertbank.plsql.TicketError;
import dev.concertbank.plsql.TicketException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files meet the database: all or nothing, and twice is once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueImporterTest {

  private static final String EVERYTHING =
      """
      SELECT v.code AS venue, v.name, c.code AS concert, c.title, c.artist, c.open_date, gp.grade,
             gp.price, cs.code AS dated, cs.starts_at, cs.sale_opens_at, cs.sale_closes_at,
             cs.queue_required, s.seat_id, s.section, s.row_label, s.seat_number, s.grade AS seat_grade,
             s.price AS seat_price, s.status, s.version
        FROM venues v
        LEFT JOIN concerts c ON c.venue_id = v.venue_id
        LEFT JOIN grade_prices gp ON gp.concert_id = c.concert_id
        LEFT JOIN concert_schedules cs ON cs.concert_id = c.concert_id
        LEFT JOIN seats s ON s.schedule_id = cs.schedule_id
       ORDER BY v.code, c.code, gp.grade, cs.code, s.seat_id
      """;

  private TestDatabase database;
  private ImportContext context;
  private CatalogueImporter importer;
  private long adminId;
  private long nobodyId;

  @BeforeAll
  void open() {
    assumeFalse(TestDatabase.shared().isOracle(), "needs a database without an administrator");
    database = TestDatabase.shared().isolated();
    context = new ImportContext(database);
    importer = context.bean(CatalogueImporter.class);
    Membership membership = context.bean(Membership.class);
    adminId = signUp(membership, "admin");
    nobodyId = signUp(membership, "nobody");
    membership.appointAdmin(null, adminId);
  }

  @AfterAll
  void close() {
    if (database != null) {
      context.close();
      database.close();
    }
  }

  @Test
  void a_set_of_files_becomes_venue_concert_and_seats_on_sale() throws IOException {
    ImportedCatalogue imported = importer.importFiles(adminId, files("whole"));

    assertThat(imported.seatsAdded()).isEqualTo(22);
    assertThat(imported.venueSeats()).isEqualTo(22);
    assertThat(imported.dates())
        .singleElement()
        .satisfies(
            date -> {
              assertThat(date.scheduleCode()).isEqualTo("d1");
              assertThat(context.count("seats WHERE schedule_id = " + date.scheduleId()))
                  .isEqualTo(22);
              assertThat(
                      context.rows(
                          "SELECT DISTINCT section, row_label, grade, price, status FROM seats"
                              + " WHERE schedule_id = %d ORDER BY row_label"
                                  .formatted(date.scheduleId())))
                  .isEqualTo(
                      "[{section=A, row_label=1, grade=VIP, price=150000, status=AVAILABLE},"
                          + " {section=A, row_label=2, grade=R, price=90000, status=AVAILABLE}]");
            });
  }

  @Test
  void the_same_files_again_change_nothing() throws IOException {
    importer.importFiles(adminId, files("twice"));
    String before = context.rows(EVERYTHING);

    ImportedCatalogue again = importer.importFiles(adminId, files("twice"));

    assertThat(again.seatsAdded()).isZero();
    assertThat(context.rows(EVERYTHING)).isEqualTo(before);
  }

  @Test
  void what_is_new_in_a_later_file_is_added_and_what_changed_is_brought_up_to_date()
      throws IOException {
    importer.importFiles(adminId, files("later"));
    Map<FileKind, CatalogueSource> later =
        named("later")
            .replacing(FileKind.SEATS, "A,2,1,12", "A,2,1,14")
            .replacing(FileKind.PRICES, "90000", "95000")
            .sources();

    ImportedCatalogue imported = importer.importFiles(adminId, later);

    assertThat(imported.seatsAdded()).isEqualTo(2);
    assertThat(
            context.rows(
                "SELECT DISTINCT price FROM seats WHERE grade = 'R' AND schedule_id = "
                    + imported.dates().get(0).scheduleId()))
        .isEqualTo("[{price=95000}]");
  }

  @Test
  void a_file_that_is_bad_by_itself_leaves_nothing() {
    String before = context.rows(EVERYTHING);
    Map<FileKind, CatalogueSource> bad =
        named("bad").replacing(FileKind.SCHEDULES, "false", "perhaps").sources();

    assertThatThrownBy(() -> importer.importFiles(adminId, bad))
        .isInstanceOf(InvalidCatalogueException.class);
    assertThat(context.rows(EVERYTHING)).isEqualTo(before);
  }

  @Test
  void what_the_database_refuses_after_it_took_the_rest_leaves_nothing_and_names_the_row() {
    String before = context.rows(EVERYTHING);
    Map<FileKind, CatalogueSource> bad =
        named("refused").replacing(FileKind.SCHEDULES, "refused,d1", "unheard-of,d1").sources();

    InvalidCatalogueException refused =
        catchThrowableOfType(
            InvalidCatalogueException.class, () -> importer.importFiles(adminId, bad));

    assertThat(refused.errors())
        .containsExactly(
            new ImportError("schedules.csv", 2, "concert_code", "There is no concert unheard-of."));
    assertThat(context.rows(EVERYTHING)).isEqualTo(before);
  }

  @Test
  void only_an_administrator_imports() {
    String before = context.rows(EVERYTHING);

    TicketException refused =
        catchThrowableOfType(
            TicketException.class, () -> importer.importFiles(nobodyId, files("nobody")));

    assertThat(refused.error()).isEqualTo(TicketError.NOT_AN_ADMIN);
    assertThat(context.rows(EVERYTHING)).isEqualTo(before);
  }

  @Test
  void a_date_may_be_added_to_a_concert_that_only_the_database_knows() throws IOException {
    importer.importFiles(adminId, files("known"));
    CatalogueFiles date =
        new CatalogueFiles()
            .with(
                FileKind.SCHEDULES,
                "concert_code,schedule_code,starts_at,sale_opens_at,sale_closes_at,queue_required\n"
                    + "known,d2,2027-05-02T19:00:00+09:00,2027-01-01T10:00:00+09:00,"
                    + "2027-05-02T18:00:00+09:00,true\n");

    assertThat(importer.importFiles(adminId, date.sources()).seatsAdded()).isEqualTo(22);
  }

  private static long signUp(Membership membership, String name) {
    return membership.signUp(
        new Membership.Registration(name + "@importer.test", name, "!", "importer " + name));
  }

  private static Map<FileKind, CatalogueSource> files(String code) {
    return named(code).sources();
  }

  /** The good files, with codes of the test's own. */
  private static CatalogueFiles named(String code) {
    return CatalogueFiles.good()
        .replacing(FileKind.VENUES, "hall,", code + "-hall,")
        .replacing(FileKind.SEATS, "hall,", code + "-hall,")
        .replacing(FileKind.CONCERTS, "c1,", code + ",")
        .replacing(FileKind.CONCERTS, "hall,", code + "-hall,")
        .replacing(FileKind.PRICES, "c1,", code + ",")
        .replacing(FileKind.SCHEDULES, "c1,", code + ",");
  }
}
