package dev.concertbank.app.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Times such as {@code {+30d 19:30}}: thirty days from today at half past seven in Seoul. The
 * demo's sales are open whenever it is loaded, and a file with real dates would go stale.
 */
final class RelativeTimes {

  private static final ZoneOffset SEOUL = ZoneOffset.ofHours(9);
  private static final Pattern TOKEN = Pattern.compile("\\{([+-]\\d{1,4})d (\\d\\d:\\d\\d)}");

  private final LocalDate today;

  RelativeTimes(OffsetDateTime now) {
    this.today = now.withOffsetSameInstant(SEOUL).toLocalDate();
  }

  String resolve(String text) {
    return TOKEN
        .matcher(text)
        .replaceAll(
            token ->
                today
                    .plusDays(Long.parseLong(token.group(1)))
                    .atTime(LocalTime.parse(token.group(2)))
                    .atOffset(SEOUL)
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
  }
}
