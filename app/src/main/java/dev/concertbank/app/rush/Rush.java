package dev.concertbank.app.rush;

import dev.concertbank.app.catalogue.importer.CatalogueImporter;
import dev.concertbank.plsql.ParameterStore;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/** Sets the stage through the gateways, lets the buyers race through REST, and takes stock. */
@Component
final class Rush {

  private static final String NAME = "rush";

  private final Crowd crowd;
  private final CatalogueImporter importer;
  private final ParameterStore parameters;
  private final DatabaseProof databaseProof;

  Rush(
      Crowd crowd,
      CatalogueImporter importer,
      ParameterStore parameters,
      DatabaseProof databaseProof) {
    this.crowd = crowd;
    this.importer = importer;
    this.parameters = parameters;
    this.databaseProof = databaseProof;
  }

  RushResult run(RushSettings settings, URI base, PrintStream console)
      throws IOException, InterruptedException {
    console.printf(
        "  The rush: seed %d, opening a sale of %d seats to %d buyers%n",
        settings.seed(), settings.seats(), settings.buyers());
    Sale sale = open(settings);
    List<Person> people = crowd.buyers(NAME, settings.buyers());
    Traffic traffic = new Traffic();
    TicketClient client = new TicketClient(base, traffic);
    Collection<Claim> claims = new ConcurrentLinkedQueue<>();
    Race race = new Race(settings.clients(), new Progress(console, traffic, settings.buyers()));
    console.printf("  They are off.%n");
    Duration took = race.run(buyers(people, sale, client, settings, claims));
    return takeStock(settings, sale, people, client, traffic, race, claims, took);
  }

  private Sale open(RushSettings settings) throws IOException {
    long adminId = crowd.administrator(NAME);
    parameters.setValue(adminId, "hold-seconds", BigDecimal.valueOf(settings.holdSeconds()));
    House house = new House(NAME, settings.seats(), 1);
    long scheduleId =
        importer
            .importFiles(adminId, house.files(OffsetDateTime.now(ZoneOffset.UTC)))
            .dates()
            .get(0)
            .scheduleId();
    return new Sale(scheduleId, house.sections());
  }

  private static List<Buyer> buyers(
      List<Person> people,
      Sale sale,
      TicketClient client,
      RushSettings settings,
      Collection<Claim> claims) {
    Random seeds = new Random(settings.seed());
    return people.stream()
        .map(person -> new Buyer(person, sale, client, settings, seeds.nextLong(), claims::add))
        .toList();
  }

  private RushResult takeStock(
      RushSettings settings,
      Sale sale,
      List<Person> people,
      TicketClient client,
      Traffic traffic,
      Race race,
      Collection<Claim> claims,
      Duration took) {
    List<Seat> seatsAfter = Seat.listOf(client.seats(sale.scheduleId(), null).body());
    Map<Long, Long> balances = new HashMap<>();
    for (Person person : people) {
      balances.put(person.userId(), client.balance(person).body().path("point").asLong(-1));
    }
    List<Check> clientChecks =
        new ArrayList<>(ClientProof.of(claims, seatsAfter, Crowd.POINTS, balances));
    clientChecks.add(Check.of("every answer was one that the contract allows", race.surprises()));
    clientChecks.add(Check.same("no answer was a 5xx", 0L, traffic.serverErrors()));
    return new RushResult(
        settings,
        took,
        traffic,
        race.outcomes(),
        List.copyOf(claims),
        seatsAfter,
        clientChecks,
        databaseProof.checks());
  }
}
