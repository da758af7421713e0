package dev.concertbank.app.waitingroom;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.queuetoken.PresentedPlace;
import dev.concertbank.app.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ticketing/queue")
class QueueEventsController {
  private final QueueStreams streams;
  private final Standings standings;

  QueueEventsController(QueueStreams streams, Standings standings) {
    this.streams = streams;
    this.standings = standings;
  }

  @Operation(summary = "Be told how my place stands, until it is my turn")
  @Raises("queue-token-invalid")
  @ApiResponse(
      responseCode = "200",
      description = "Server-Sent Events named status, each with a QueueResponse",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(implementation = QueueResponse.class)))
  @GetMapping(value = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void events(Caller caller, PresentedPlace presented, HttpServletRequest request)
      throws IOException {
    streams.open(standings.of(presented.required()), request);
  }
}
