package dev.concertbank.app.benchmark;

import dev.concertbank.app.catalogue.importer.CatalogueImporter;
import dev.concertbank.app.catalogue.importer.ImportedCatalogue.ImportedDate;
import dev.concertbank.app.rush.Crowd;
import dev.concertbank.app.rush.House;
import dev.concertbank.app.rush.Person;
import dev.concertbank.app.rush.Seat;
import dev.concertbank.app.rush.TicketClient;
import dev.concertbank.app.rush.Traffic;
import dev.concertbank.plsql.Idempotency;
import dev.concertbank.plsql.ParameterStore;
import dev.concertbank.plsql.Payment;
import dev.concertbank.plsql.SeatHold;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls the same procedures in turn through REST and directly, on one machine in one run. */
@Component
final class Benchmark {

  private static final String NAME = "benchmark";

  /** As many as one buyer may have of one date. */
  private static final int SEATS_PER_PERSON = 4;

  private static final int LONGEST_HOLD = 3_600;

  /**
   * The first rounds of each way warm it up and are not counted: HTTP runs through so much code
   * that the compiler is busy with it for the first twenty seconds.
   */
  private static final int WARM_UPS = 3;

  private final Crowd crowd;
  private final CatalogueImporter importer;
  private final ParameterStore parameters;
  private final SeatHold seatHold;
  private final Payment payment;
  private final Idempotency idempotency;
  private final TransactionTemplate transaction;

  Benchmark(
      Crowd crowd,
      CatalogueImporter importer,
      ParameterStore parameters,
      SeatHold seatHold,
      Payment payment,
      Idempotency idempotency,
      PlatformTransactionManager transactions) {
    this.crowd = crowd;
    this.importer = importer;
    this.parameters = parameters;
    this.seatHold = seatHold;
    this.payment = payment;
    this.idempotency = idempotency;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The phases of the counted rounds of one way. */
  record Phases(List<Measured> holds, List<Measured> payments) {}

  Map<Way, Phases> run(BenchmarkSettings settings, URI base, PrintStream console)
      throws IOException, InterruptedException {
    TicketClient client = new TicketClient(base, new Traffic());
    List<Way> ways = List.of(new RestWay(client), direct(true), direct(false));
    int rounds = settings.rounds() + WARM_UPS;
    Iterator<ImportedDate> dates = open(settings, ways.size() * rounds).iterator();
    List<Person> people =
        crowd.buyers(NAME, (settings.seats() + SEATS_PER_PERSON - 1) / SEATS_PER_PERSON);
    Map<Way, Phases> measured = new LinkedHashMap<>();
    ways.forEach(way -> measured.put(way, new Phases(new ArrayList<>(), new ArrayList<>())));
    for (int number = 0; number < rounds; number++) {
      for (Way way : ways) {
        long scheduleId = dates.next().scheduleId();
        Round round =
            new Round(way, scheduleId, seats(client, scheduleId), people, settings.clients());
        Measured holds = round.holds(Duration.ofSeconds(settings.seconds()));
        Measured payments = round.payments();
        console.printf(
            "  round %s  %-24s %,7.0f holds/s %,7.0f payments/s%n",
            number < WARM_UPS ? "-" : number - WARM_UPS + 1,
            way.title(),
            holds.perSecond(),
            payments.perSecond());
        if (number >= WARM_UPS) {
          measured.get(way).holds().add(holds);
          measured.get(way).payments().add(payments);
        }
      }
    }
    return measured;
  }

  private DirectWay direct(boolean keepsAnswer) {
    return new DirectWay(seatHold, payment, idempotency, transaction, keepsAnswer);
  }

  private List<ImportedDate> open(BenchmarkSettings settings, int dates) throws IOException {
    long adminId = crowd.administrator(NAME);
    parameters.setValue(adminId, "hold-seconds", BigDecimal.valueOf(LONGEST_HOLD));
    House house = new House(NAME, settings.seats(), dates);
    return importer.importFiles(adminId, house.files(OffsetDateTime.now(ZoneOffset.UTC))).dates();
  }

  private static List<Long> seats(TicketClient client, long scheduleId) {
    return Seat.listOf(client.seats(scheduleId, null).body()).stream().map(Seat::seatId).toList();
  }
}
