package dev.concertbank.app.messaging.parked;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    value = "/api/ticketing/admin/parked-messages",
    produces = MediaType.APPLICATION_JSON_VALUE)
class ParkedMessageController {
  private final ParkedMessageMapper parked;
  private final Requeueing requeueing;

  ParkedMessageController(ParkedMessageMapper parked, Requeueing requeueing) {
    this.parked = parked;
    this.requeueing = requeueing;
  }

  @Operation(summary = "Messages that their consumers failed on for good, the oldest first")
  @GetMapping
  Page<ParkedMessageResponse> list(
      @RequestParam(required = false) QueueName queue, @Valid @ParameterObject PageQuery page) {
    List<ParkedMessageRow> rows = parked.list(queue, page);
    return Page.of(ParkedMessageRow.responses(rows), page, rows.get(0).total());
  }

  @Operation(summary = "Put a message back into its queue")
  @Raises("parked-message-not-found")
  @PostMapping("/{msgId}/requeue")
  RequeueResponse requeue(Caller caller, @PathVariable String msgId) {
    return requeueing.one(caller, msgId);
  }

  @Operation(summary = "Put all messages since a point in time back into their queue")
  @PostMapping(value = "/requeue", consumes = MediaType.APPLICATION_JSON_VALUE)
  RequeueResponse requeueSince(Caller caller, @Valid @RequestBody RequeueRequest request) {
    return requeueing.since(caller, request);
  }
}
