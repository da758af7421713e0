package dev.concertbank.app.waitingroom.operator;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.paging.Page;
import dev.concertbank.app.paging.PageQuery;
import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.security.Caller;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.RoomOperation;
import dev.concertbank.plsql.TicketError;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    value = "/api/ticketing/admin/waiting-rooms",
    produces = MediaType.APPLICATION_JSON_VALUE)
class RoomOperatorController {
  private static final Logger LOG = LoggerFactory.getLogger(RoomOperatorController.class);

  private final RoomOperation operation;
  private final RoomOperatorMapper rooms;
  private final Transactions transactions;

  RoomOperatorController(
      RoomOperation operation, RoomOperatorMapper rooms, Transactions transactions) {
    this.operation = operation;
    this.rooms = rooms;
    this.transactions = transactions;
  }

  @Operation(summary = "The waiting rooms")
  @GetMapping
  Page<RoomResponse> list(@Valid @ParameterObject PageQuery page) {
    return Page.of(rooms.list(page), page, rooms.count());
  }

  @Operation(summary = "One waiting room")
  @Raises("waiting-room-not-found")
  @GetMapping("/{scheduleId}")
  RoomResponse find(@PathVariable long scheduleId) {
    return rooms
        .find(scheduleId)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.of(TicketError.WAITING_ROOM_NOT_FOUND),
                    "Schedule " + scheduleId + " has no waiting room."));
  }

  @Operation(summary = "Who was admitted, the latest first")
  @Raises("waiting-room-not-found")
  @GetMapping("/{scheduleId}/journal")
  Page<JournalResponse> journal(
      @PathVariable long scheduleId, @Valid @ParameterObject PageQuery page) {
    RoomResponse room = find(scheduleId);
    return Page.of(rooms.journal(scheduleId, page), page, room.admittedCount());
  }

  @Operation(summary = "Admit nobody until the room is resumed")
  @Raises("waiting-room-not-found")
  @PostMapping(value = "/{scheduleId}/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
  RoomResponse pause(
      Caller caller, @PathVariable long scheduleId, @Valid @RequestBody ReasonRequest request) {
    return change(
        caller,
        scheduleId,
        "paused",
        () -> operation.pause(caller.userId(), scheduleId, request.reason()));
  }

  @Operation(summary = "Admit again")
  @Raises("waiting-room-not-found")
  @PostMapping(value = "/{scheduleId}/resume", consumes = MediaType.APPLICATION_JSON_VALUE)
  RoomResponse resume(
      Caller caller, @PathVariable long scheduleId, @Valid @RequestBody ReasonRequest request) {
    return change(
        caller,
        scheduleId,
        "resumed",
        () -> operation.resume(caller.userId(), scheduleId, request.reason()));
  }

  @Operation(summary = "Change how many may shop, come in, and wait")
  @Raises("waiting-room-not-found")
  @PutMapping(value = "/{scheduleId}/rates", consumes = MediaType.APPLICATION_JSON_VALUE)
  RoomResponse setRates(
      Caller caller, @PathVariable long scheduleId, @Valid @RequestBody RatesRequest request) {
    return change(
        caller,
        scheduleId,
        "got other rates",
        () -> operation.setRates(caller.userId(), scheduleId, request.rates()));
  }

  private RoomResponse change(Caller caller, long scheduleId, String what, Runnable change) {
    RoomResponse changed =
        transactions.run(
            () -> {
              change.run();
              return find(scheduleId);
            });
    LOG.info("waiting room {} {} by user {}", scheduleId, what, caller.userId());
    return changed;
  }
}
