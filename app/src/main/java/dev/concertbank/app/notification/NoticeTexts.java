package dev.concertbank.app.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Subject and text of notices, from the templates in {@code resources/notices}. */
@Component
class NoticeTexts {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  /** Concerts are in Seoul, whatever the zone of the server. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.of("Asia/Seoul"));

  private final Map<NoticeKind, String> templates = new EnumMap<>(NoticeKind.class);

  NoticeTexts() {
    for (NoticeKind kind : NoticeKind.values()) {
      templates.put(kind, read("notices/" + kind.template()));
    }
  }

  private static String read(String path) {
    try {
      return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException("The template " + path + " is missing", e);
    }
  }

  /** In one line, whatever the title of a concert consists of: it becomes a header of a mail. */
  String subject(Notice notice) {
    return oneLine(notice.kind().subject(notice.concertTitle()));
  }

  String text(Notice notice) {
    Map<String, String> values =
        Map.of(
            "concert", oneLine(notice.concertTitle()),
            "date", DATE.format(notice.startsAt()),
            "seats", String.join("\n  ", notice.seats()),
            "amount", won(notice.amount()),
            "reservation", Long.toString(notice.reservationId()));
    // One pass over the template: braces in a title are text, not places.
    return PLACE
        .matcher(templates.get(notice.kind()))
        .replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
  }

  private static String oneLine(String text) {
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }

  private static String won(long amount) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(amount) + " won";
  }
}
