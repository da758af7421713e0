package dev.concertbank.app.notification;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.paging.Page;
import dev.concertbank.app.paging.PageQuery;
import dev.concertbank.app.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    value = "/api/ticketing/users/{userId}/notifications",
    produces = MediaType.APPLICATION_JSON_VALUE)
class NotificationController {
  private final NotificationMapper notifications;
  private final NoticeTexts texts;

  NotificationController(NotificationMapper notifications, NoticeTexts texts) {
    this.notifications = notifications;
    this.texts = texts;
  }

  @Operation(summary = "What I was told by mail, newest first")
  @Raises("user-not-found")
  @GetMapping
  Page<NoticeResponse> list(
      Caller caller, @PathVariable long userId, @Valid @ParameterObject PageQuery page) {
    caller.requireSelf(userId);
    List<NoticeRow> rows = notifications.list(userId, page);
    List<NoticeResponse> items = NoticeRow.group(rows).stream().map(this::response).toList();
    return Page.of(items, page, rows.get(0).total());
  }

  private NoticeResponse response(Notice notice) {
    return new NoticeResponse(
        notice.notificationId(),
        notice.kind(),
        notice.reservationId(),
        notice.refundId(),
        texts.subject(notice),
        texts.text(notice),
        notice.status(),
        notice.sentAt(),
        notice.createdAt());
  }
}
