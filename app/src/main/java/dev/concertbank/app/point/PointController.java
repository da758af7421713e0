package dev.concertbank.app.point;

import dev.concertbank.app.idempotency.Answer;
import dev.concertbank.app.idempotency.CommandName;
import dev.concertbank.app.idempotency.CommandRequest;
import dev.concertbank.app.idempotency.Commands;
import dev.concertbank.plsql.PointAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(value = "/api/ticketing/point", produces = MediaType.APPLICATION_JSON_VALUE)
class PointController {
  private final Commands commands;
  private final PointAccount pointAccount;

  PointController(Commands commands, PointAccount pointAccount) {
    this.commands = commands;
    this.pointAccount = pointAccount;
  }

  @Operation(summary = "Charge points")
  @ApiResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ChargeResponse.class)))
  @PostMapping(value = "/charge", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> charge(CommandRequest sender, @Valid @RequestBody ChargeRequest request) {
    return commands.run(
        sender.named(CommandName.CHARGE, request),
        key -> pointAccount.charge(key, request.amount()),
        charge ->
            Answer.created(
                new ChargeResponse(sender.userId(), charge.balance(), charge.transactionId()),
                "transaction " + charge.transactionId()));
  }
}
