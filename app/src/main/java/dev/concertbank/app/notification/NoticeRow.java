package dev.concertbank.app.notification;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A notice with one of its seats: as many rows as seats.
 *
 * @param total of the list that it is a part of
 * @param notificationId null in the only row of an empty part, which carries the total
 */
record NoticeRow(
    Long total,
    Long notificationId,
    NoticeKind kind,
    Long reservationId,
    Long refundId,
    String concertTitle,
    Instant startsAt,
    Long amount,
    String status,
    Instant sentAt,
    Instant createdAt,
    String section,
    String rowLabel,
    Integer seatNumber) {

  static List<Notice> group(List<NoticeRow> rows) {
    Map<Long, List<NoticeRow>> byNotice =
        rows.stream()
            .filter(row -> row.notificationId != null)
            .collect(
                Collectors.groupingBy(
                    NoticeRow::notificationId, LinkedHashMap::new, Collectors.toList()));
    return byNotice.values().stream().map(NoticeRow::join).toList();
  }

  private static Notice join(List<NoticeRow> rows) {
    NoticeRow first = rows.get(0);
    return new Notice(
        first.notificationId,
        first.kind,
        first.reservationId,
        first.refundId,
        first.concertTitle,
        first.startsAt,
        first.amount,
        rows.stream().map(NoticeRow::seat).toList(),
        first.status,
        first.sentAt,
        first.createdAt);
  }

  private String seat() {
    return "%s row %s seat %d".formatted(section, rowLabel, seatNumber);
  }
}
