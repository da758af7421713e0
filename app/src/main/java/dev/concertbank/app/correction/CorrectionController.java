package dev.concertbank.app.correction;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.paging.Page;
import dev.concertbank.app.paging.PageQuery;
import dev.concertbank.app.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
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
@RequestMapping(value = CorrectionController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class CorrectionController {
  static final String PATH = "/api/ticketing/admin/corrections";

  private final CorrectionMapper rows;
  private final Corrections corrections;

  CorrectionController(CorrectionMapper rows, Corrections corrections) {
    this.rows = rows;
    this.corrections = corrections;
  }

  @Operation(summary = "Corrections of the books, the latest first")
  @GetMapping
  Page<CorrectionResponse> list(
      @RequestParam(required = false) CorrectionStatus status,
      @Valid @ParameterObject PageQuery page) {
    return Page.of(
        rows.list(status, page).stream().map(CorrectionRow::response).toList(),
        page,
        rows.count(status));
  }

  @Operation(summary = "One correction")
  @Raises("correction-not-found")
  @GetMapping("/{correctionId}")
  CorrectionResponse find(@PathVariable long correctionId) {
    return corrections.find(correctionId);
  }

  @Operation(summary = "Post a correction that another administrator proposed; once, by its nature")
  @Raises({
    "correction-not-found",
    "correction-decided",
    "second-person-required",
    "correction-mismatch",
    "insufficient-points"
  })
  @PostMapping("/{correctionId}/post")
  CorrectionResponse post(Caller caller, @PathVariable long correctionId) {
    return corrections.post(caller, correctionId);
  }

  @Operation(summary = "Reject a correction, or take back one's own")
  @Raises({"correction-not-found", "correction-decided"})
  @PostMapping(value = "/{correctionId}/reject", consumes = MediaType.APPLICATION_JSON_VALUE)
  CorrectionResponse reject(
      Caller caller,
      @PathVariable long correctionId,
      @Valid @RequestBody RejectionRequest request) {
    return corrections.reject(caller, correctionId, request.reason());
  }
}
