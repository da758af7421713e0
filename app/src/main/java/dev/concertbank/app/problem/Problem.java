package dev.concertbank.app.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.concertbank.app.observability.TraceId;
import java.util.Map;

/**
 * A problem document of RFC 9457.
 *
 * @param detail what was wrong, with which value, and what to do; a client may show it
 * @param instance the path that was asked for
 * @param more further members, such as {@code errors} or {@code seatIds}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "traceId"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    String traceId,
    @JsonAnyGetter Map<String, Object> more) {

  public static Problem of(
      ProblemType type, String detail, String instance, Map<String, Object> more) {
    return new Problem(
        type.uri(),
        type.title(),
        type.status(),
        detail,
        instance,
        type.code(),
        TraceId.current(),
        more);
  }

  public static Problem of(ProblemType type, String detail, String instance) {
    return of(type, detail, instance, Map.of());
  }
}
