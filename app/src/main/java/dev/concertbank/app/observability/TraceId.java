package dev.concertbank.app.observability;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * What ties a request's log lines and its problem document together: the trace id of W3C Trace
 * Context, taken from the caller or made here.
 */
public final class TraceId {
  /** Of every response. */
  public static final String HEADER = "X-Trace-Id";

  static final String MDC_KEY = "traceId";
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
  private static final String INVALID = "0".repeat(32);
  private static final SecureRandom RANDOM = new SecureRandom();

  private TraceId() {}

  /** Of the request that this thread serves; a new one where there is none. */
  public static String current() {
    return Optional.ofNullable(MDC.get(MDC_KEY)).orElseGet(TraceId::random);
  }

  static String of(String traceparent) {
    if (traceparent != null) {
      Matcher matcher = TRACEPARENT.matcher(traceparent);
      if (matcher.matches() && !matcher.group(1).equals(INVALID)) {
        return matcher.group(1);
      }
    }
    return random();
  }

  private static String random() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
