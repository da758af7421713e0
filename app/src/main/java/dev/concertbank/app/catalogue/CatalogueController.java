package dev.concertbank.app.catalogue;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.paging.Page;
import dev.concertbank.app.paging.PageQuery;
import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.validation.PlainText;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(value = "/api/ticketing/concerts", produces = MediaType.APPLICATION_JSON_VALUE)
class CatalogueController {
  private final CatalogueMapper catalogue;

  CatalogueController(CatalogueMapper catalogue) {
    this.catalogue = catalogue;
  }

  @Operation(summary = "Search the catalogue")
  @GetMapping
  Page<ConcertResponse> list(
      @RequestParam(required = false) @PlainText @Size(max = 100) String query,
      @Valid @ParameterObject PageQuery page) {
    List<ConcertRow> rows = catalogue.list(patternOf(query), page);
    List<ConcertResponse> concerts =
        rows.stream().filter(row -> row.concertId() != null).map(ConcertRow::response).toList();
    return Page.of(concerts, page, rows.get(0).total());
  }

  @Operation(summary = "One concert and its dates")
  @Raises("concert-not-found")
  @GetMapping("/{concertId}")
  ConcertResponse find(@PathVariable long concertId) {
    return OptionRow.concert(rowsOf(concertId));
  }

  @Operation(summary = "The dates of a concert")
  @Raises("concert-not-found")
  @GetMapping("/{concertId}/options")
  OptionList options(@PathVariable long concertId) {
    return new OptionList(OptionRow.options(rowsOf(concertId)));
  }

  private List<OptionRow> rowsOf(long concertId) {
    List<OptionRow> rows = catalogue.find(concertId);
    if (rows.isEmpty()) {
      throw new ProblemException(
          ProblemType.CONCERT_NOT_FOUND, "There is no concert " + concertId + ".");
    }
    return rows;
  }

  /** What a buyer types is searched for as it stands; % and _ mean themselves. */
  private static String patternOf(String query) {
    return query == null || query.isBlank()
        ? null
        : "%" + query.strip().replaceAll("[!%_]", "!$0") + "%";
  }
}
