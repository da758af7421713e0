package dev.concertbank.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.concertbank.app.catalogue.importer.ImportContext;
import dev.concertbank.app.catalogue.importer.ImportedCatalogue;
import dev.concertbank.embedded.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the README promises of the demo; loaded by two instances that start at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoLoaderTest {

  private TestDatabase database;
  private ImportContext context;
  private List<Optional<ImportedCatalogue>> loads;

  @BeforeAll
  void two_instances_load_at_once() throws Exception {
    assumeFalse(TestDatabase.shared().isOracle(), "needs a database without an administrator");
    database = TestDatabase.shared().isolated();
    context = new ImportContext(database, DemoPeople.class, DemoLoader.class);
    DemoLoader loader = context.bean(DemoLoader.class);
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Optional<ImportedCatalogue>> instance =
        () -> {
          together.await();
          return loader.load();
        };
    ExecutorService instances = Executors.newFixedThreadPool(2);
    try {
      Future<Optional<ImportedCatalogue>> first = instances.submit(instance);
      Future<Optional<ImportedCatalogue>> second = instances.submit(instance);
      loads = List.of(first.get(), second.get());
    } finally {
      instances.shutdownNow();
    }
  }

  @AfterAll
  void close() {
    if (database != null) {
      context.close();
      database.close();
    }
  }

  @Test
  void exactly_one_of_the_two_loaded_it() {
    assertThat(loads.stream().filter(Optional::isPresent)).hasSize(1);
  }

  @Test
  void a_later_start_finds_it_there() {
    assertThat(context.bean(DemoLoader.class).load()).isEmpty();
  }

  @Test
  void there_are_at_least_twenty_concerts_each_with_several_dates() {
    assertThat(context.count("concerts")).isGreaterThanOrEqualTo(20);
    assertThat(
            context.count(
                "concerts c WHERE 2 > (SELECT COUNT(*) FROM concert_schedules cs"
                    + " WHERE cs.concert_id = c.concert_id)"))
        .isZero();
  }

  @Test
  void one_of_them_is_in_an_arena_of_15000_seats_in_40_sections_with_5_grades() {
    assertThat(
            context.rows(
                "SELECT COUNT(*) AS seats, COUNT(DISTINCT s.section) AS sections,"
                    + " COUNT(DISTINCT s.grade) AS grades FROM seats s"
                    + " WHERE s.schedule_id = (SELECT MIN(cs.schedule_id) FROM concert_schedules cs"
                    + " JOIN concerts c ON c.concert_id = cs.concert_id"
                    + " JOIN venues v ON v.venue_id = c.venue_id"
                    + " WHERE v.code = 'hangang-arena')"))
        .isEqualTo("[{seats=15000, sections=40, grades=5}]");
  }

  @Test
  void most_sales_are_open_some_are_to_come_and_one_is_over() {
    long all = context.count("schedule_v");

    assertThat(context.count("schedule_v WHERE status = 'ONGOING'")).isGreaterThan(all * 3 / 4);
    assertThat(context.count("schedule_v WHERE status = 'UPCOMING'")).isPositive();
    assertThat(context.count("schedule_v WHERE status = 'ENDED'")).isPositive();
  }

  @Test
  void korean_names_arrive_as_they_were_written() {
    assertThat(context.rows("SELECT name FROM venues WHERE code = 'moonlight-theatre'"))
        .contains("달빛극장");
  }

  @Test
  void twenty_buyers_have_a_million_won_each_and_there_is_an_administrator() {
    assertThat(
            context.count(
                "users u JOIN point_balance_v b ON b.user_id = u.user_id"
                    + " WHERE u.role = 'USER' AND b.point = 1000000"))
        .isEqualTo(20);
    assertThat(context.count("users WHERE role = 'ADMIN' AND email = 'admin@concert-bank.dev'"))
        .isEqualTo(1);
    assertThat(context.count("invariant_break_v")).isZero();
  }
}
