package dev.concertbank.app.rush;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Every request of the buyers: how long it took, and what it was answered. */
public final class Traffic {

  private static final long LONGEST_MICROS = 60_000_000L;
  private static final int DIGITS = 3;
  private static final int SERVER_ERROR = 500;

  private final Map<RequestKind, Histogram> times = new EnumMap<>(RequestKind.class);
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final LongAdder serverErrors = new LongAdder();
  private final LongAdder requests = new LongAdder();

  public Traffic() {
    for (RequestKind kind : RequestKind.values()) {
      times.put(kind, new ConcurrentHistogram(LONGEST_MICROS, DIGITS));
    }
  }

  void record(RequestKind kind, int status, String code, long nanos) {
    times.get(kind).recordValue(Math.min(nanos / 1_000, LONGEST_MICROS));
    String answer = kind.title() + ": " + status + (code.isEmpty() ? "" : " " + code);
    answers.computeIfAbsent(answer, key -> new LongAdder()).increment();
    requests.increment();
    if (status >= SERVER_ERROR) {
      serverErrors.increment();
    }
  }

  Histogram times(RequestKind kind) {
    return times.get(kind);
  }

  Map<String, LongAdder> answers() {
    return answers;
  }

  long serverErrors() {
    return serverErrors.sum();
  }

  long requests() {
    return requests.sum();
  }
}
