package dev.concertbank.app.correction;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.paging.Page;
import dev.concertbank.app.paging.PageQuery;
import dev.concertbank.app.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(value = "/api/ticketing/admin/breaks", produces = MediaType.APPLICATION_JSON_VALUE)
class BreakController {
  private final BreakMapper breaks;
  private final Corrections corrections;

  BreakController(BreakMapper breaks, Corrections corrections) {
    this.breaks = breaks;
    this.corrections = corrections;
  }

  @Operation(summary = "What reconciliations found broken, the latest first")
  @GetMapping
  Page<BreakResponse> list(
      @RequestParam(required = false) BreakStatus status, @Valid @ParameterObject PageQuery page) {
    return Page.of(breaks.list(status, page), page, breaks.count(status));
  }

  @Operation(summary = "Propose a correction, which another administrator posts")
  @Raises({"break-not-found", "user-not-found"})
  @PostMapping(value = "/{breakId}/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CorrectionResponse> propose(
      Caller caller, @PathVariable long breakId, @Valid @RequestBody ProposalRequest request) {
    CorrectionResponse proposed = corrections.propose(caller, breakId, request);
    return ResponseEntity.created(
            URI.create(CorrectionController.PATH + "/" + proposed.correctionId()))
        .body(proposed);
  }
}
