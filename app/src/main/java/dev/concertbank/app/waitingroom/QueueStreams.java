package dev.concertbank.app.waitingroom;

import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.waitingroom.Standings.Standing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The open event streams of this instance: as many as it may have, told after every look. */
@Component
class QueueStreams implements SmartLifecycle {
  /** Ended before the web server waits for its requests (DEFAULT_PHASE - 1024). */
  private static final int PHASE = DEFAULT_PHASE - 512;

  /** Of one statement. */
  private static final int MOST_PLACES = 500;

  /** For a client to take the last event. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(QueueStreams.class);

  private final WaitingRoomSettings settings;
  private final Standings standings;
  private final RecentTickets tickets;
  private final ObjectMapper objectMapper;
  private final Semaphore permits;
  private final Set<QueueStream> open = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  QueueStreams(
      WaitingRoomSettings settings,
      Standings standings,
      RecentTickets tickets,
      ObjectMapper objectMapper,
      MeterRegistry meters) {
    this.settings = settings;
    this.standings = standings;
    this.tickets = tickets;
    this.objectMapper = objectMapper;
    this.permits = new Semaphore(settings.maxStreams());
    Gauge.builder("ticketing.queue.streams", this, QueueStreams::size)
        .description("Open event streams of this instance.")
        .register(meters);
  }

  /**
   * Opens a stream with a status that was found already. Refused while this instance has as many as
   * it may; of one user, the oldest makes room.
   */
  void open(Standing first, HttpServletRequest request) throws IOException {
    if (!running || !permits.tryAcquire()) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE,
          "This instance has all the event streams it may have. Poll /queue/status instead, or try"
              + " again in a moment.");
    }
    endOldestOf(first.token().userId());
    EventStream events = new EventStream();
    QueueStream stream = new QueueStream(first, events, objectMapper::writeValueAsString);
    events.start(
        request.startAsync(), settings.streamLife().plus(GRACE).toMillis(), () -> closed(stream));
    open.add(stream);
    show(stream, first, System.nanoTime());
  }

  private void endOldestOf(long userId) {
    List<QueueStream> mine =
        open.stream()
            .filter(stream -> stream.token().userId() == userId)
            .sorted(Comparator.comparingLong(QueueStream::openedNanos))
            .toList();
    mine.stream()
        .limit(Math.max(0, mine.size() + 1 - settings.streamsPerUser()))
        .forEach(this::end);
  }

  private void end(QueueStream stream) {
    open.remove(stream);
    stream.end();
  }

  /** The client went away, or has got all. */
  private void closed(QueueStream stream) {
    open.remove(stream);
    permits.release();
  }

  /** Those that have not been closed; some of them may have got all. */
  int size() {
    return settings.maxStreams() - permits.availablePermits();
  }

  /** Those who wait are told from the cache; those whose turn it may be share a statement. */
  void push() {
    long now = System.nanoTime();
    List<QueueStream> perhapsServed = new ArrayList<>();
    for (QueueStream stream : open) {
      if (now - stream.openedNanos() > settings.streamLife().toNanos()) {
        end(stream);
      } else {
        Optional<Standing> waiting = standings.withoutDatabase(stream.token());
        waiting.ifPresentOrElse(
            standing -> show(stream, standing, now), () -> perhapsServed.add(stream));
      }
    }
    for (int from = 0; from < perhapsServed.size(); from += MOST_PLACES) {
      int to = Math.min(perhapsServed.size(), from + MOST_PLACES);
      ask(perhapsServed.subList(from, to), now);
    }
  }

  private void ask(List<QueueStream> streams, long now) {
    try {
      List<Long> places =
          streams.stream().map(stream -> stream.token().place()).distinct().toList();
      Map<Long, TicketRow> found = tickets.find(places);
      for (QueueStream stream : streams) {
        TicketRow ticket = found.get(stream.token().place());
        show(stream, standings.of(stream.token(), ticket), now);
      }
    } catch (RuntimeException e) {
      LOG.debug("asked again after the next look: {}", e.toString());
    }
  }

  private void show(QueueStream stream, Standing standing, long now) {
    stream.show(standing, now, settings.keepAlive().toNanos());
    if (standing.response().isLast()) {
      open.remove(stream);
    }
  }

  @Override
  public void start() {
    running = true;
  }

  /** Clients come back, to another instance if this one is gone. */
  @Override
  public void stop() {
    running = false;
    open.forEach(this::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
