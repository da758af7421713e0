package dev.concertbank.plsql;

import dev.concertbank.embedded.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The box office of module plsql's tests, for the tests of the jobs. */
public final class Trade {
  public static final long PRICE = BoxOffice.PRICE;

  private final BoxOffice office;
  private final OldRows oldRows;

  public Trade(TestDatabase database) {
    this(database.app(), database.owner());
  }

  public Trade(DataSource app, DataSource owner) {
    this.office = new BoxOffice(app, owner);
    this.oldRows = new OldRows(office, owner);
  }

  /** A date on sale. */
  public record Sale(long scheduleId, List<Long> seatIds) {
    BoxOffice.Sale sale() {
      return new BoxOffice.Sale(scheduleId, seatIds);
    }
  }

  public Sale sale(int seats) {
    BoxOffice.Sale sale = office.sale(seats);
    return new Sale(sale.scheduleId(), sale.seatIds());
  }

  /** A date with a waiting room that admits nobody until a round is run. */
  public Sale saleWithRoom(int seats) {
    BoxOffice.Sale sale = office.saleWithRoom(seats, new RoomOperation.Rates(100, 100, 100));
    return new Sale(sale.scheduleId(), sale.seatIds());
  }

  public void join(long buyer, Sale sale) {
    office.join(buyer, sale.sale());
  }

  public long buyer(long points) {
    return office.buyer(points);
  }

  public long hold(long buyer, Sale sale, Long... seats) {
    return office.hold(buyer, sale.sale(), seats).reservationId();
  }

  /** Whether it could be paid. */
  public boolean pay(long buyer, long reservation) {
    return office.pay(buyer, reservation) instanceof Payment.Completed;
  }

  public void cancel(long buyer, long reservation) {
    office.cancel(buyer, reservation);
  }

  /** Returns the number of the cancellation. */
  public long callOff(Sale sale) {
    return office.callOff(sale.sale()).cancellationId();
  }

  public long balance(long buyer) {
    return office.balance(buyer);
  }

  public void charge(long buyer, long amount) {
    office.charge(buyer, amount);
  }

  public void endHold(long reservation, Instant when) {
    office.endHold(reservation, when);
  }

  /** Holds of one seat each, all of them over. */
  public List<Long> lapsed(int count) {
    Sale sale = sale(count);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              long id = hold(buyer(0), sale, sale.seatIds().get(i));
              endHold(id, Instant.now().minusSeconds(10));
              return id;
            })
        .toList();
  }

  /** So many rows of each kind that is archived, all past their retention. */
  public void addOldRows(int count) {
    oldRows.add(count);
    oldRows.addRoom(count);
  }

  /** How many there are of each kind that is archived, wherever they are. */
  public List<Long> rowsWithArchived() {
    return oldRows.all();
  }

  public String status(long reservation) {
    return office.storedStatus(reservation);
  }

  public List<String> brokenInvariants() {
    return office.brokenInvariants();
  }

  /**
   * Holds, pays and gives back until it is told to stop; what is taken is somebody else's luck.
   *
   * @return how many commands it has done
   */
  public int tradeWhile(BooleanSupplier goOn, long buyer, Sale sale, long seed) {
    Random random = new Random(seed);
    int commands = 0;
    while (goOn.getAsBoolean()) {
      try {
        int seat = random.nextInt(sale.seatIds().size());
        long reservation = hold(buyer, sale, sale.seatIds().get(seat));
        if (random.nextInt(4) == 0) {
          endHold(reservation, Instant.now());
        }
        if (pay(buyer, reservation)) {
          cancel(buyer, reservation);
        }
        commands += 3;
      } catch (TicketException taken) {
        if (taken.error() != TicketError.SEAT_TAKEN) {
          throw taken;
        }
      }
    }
    return commands;
  }

  /**
   * Holds, pays and gives back until the date is called off.
   *
   * @return how many holds it had
   */
  public int tradeUntilCalledOff(long buyer, Sale sale, long seed) {
    Set<TicketError> luck =
        Set.of(
            TicketError.SEAT_TAKEN,
            TicketError.RESERVATION_NOT_PAYABLE,
            TicketError.RESERVATION_NOT_CANCELLABLE);
    Random random = new Random(seed);
    int holds = 0;
    while (true) {
      try {
        int seat = random.nextInt(sale.seatIds().size());
        long reservation = hold(buyer, sale, sale.seatIds().get(seat));
        holds++;
        if (pay(buyer, reservation) && random.nextInt(3) > 0) {
          cancel(buyer, reservation);
        }
      } catch (TicketException refused) {
        if (refused.error() == TicketError.SCHEDULE_CANCELLED) {
          return holds;
        }
        // Enough of their seats may be kept that they are at their limit; then they only look on.
        if (!luck.contains(refused.error())
            && refused.error() != TicketError.SEAT_LIMIT_EXCEEDED
            && refused.error() != TicketError.INSUFFICIENT_POINTS) {
          throw refused;
        }
      }
    }
  }

  /** Sales and a waiting room. */
  public void tellStory() {
    Story.tell(office);
  }

  /** With everything that {@link Corruption} corrupts. */
  public void tellWholeStory(TestDatabase database) {
    Story.tellAll(office, database.app(), database.owner());
  }
}
