package dev.concertbank.app.point;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.paging.Page;
import dev.concertbank.app.paging.PageQuery;
import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.security.Caller;
import dev.concertbank.plsql.TicketError;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    value = "/api/ticketing/users/{userId}/point",
    produces = MediaType.APPLICATION_JSON_VALUE)
class StatementController {
  private final PointMapper points;

  StatementController(PointMapper points) {
    this.points = points;
  }

  @Operation(summary = "My points")
  @Raises("user-not-found")
  @GetMapping
  BalanceResponse balance(Caller caller, @PathVariable long userId) {
    caller.requireSelf(userId);
    return Optional.ofNullable(points.balance(userId))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.of(TicketError.USER_NOT_FOUND),
                    "There is no user " + userId + "."));
  }

  @Operation(summary = "My statement, newest first")
  @Raises("user-not-found")
  @GetMapping("/entries")
  Page<EntryResponse> entries(
      Caller caller, @PathVariable long userId, @Valid @ParameterObject PageQuery page) {
    caller.requireSelf(userId);
    List<EntryRow> rows = points.entries(userId, page);
    return Page.of(EntryRow.responses(rows), page, rows.get(0).total());
  }
}
