package dev.concertbank.app.catalogue.importer;

import dev.concertbank.app.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/ticketing/admin/catalogue")
class CatalogueImportController {

  private final CatalogueImporter importer;

  CatalogueImportController(CatalogueImporter importer) {
    this.importer = importer;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Import venues, seats, concerts, prices and dates",
      description =
          """
          CSV files (UTF-8, RFC 4180, with a header), each in a part of its own: `venues`, `seats`,
          `concerts`, `prices`, `schedules`. What exists under the same codes is brought up to date,
          what is new is added, nothing is removed; the same files again change nothing. If anything
          is wrong nothing is imported, and `errors` names each file, row and column.
          """)
  @ApiResponse(responseCode = "200", description = "What was imported")
  @ApiResponse(responseCode = "400", description = "`catalogue-invalid`: what to correct")
  ImportedCatalogue importCatalogue(
      Caller caller, @RequestParam MultiValueMap<String, MultipartFile> parts) throws IOException {
    UploadedFiles files = new UploadedFiles(parts);
    try {
      return importer.importFiles(caller.userId(), files.sources());
    } catch (DuplicateKeyException e) {
      // Another import added the same code meanwhile; ours now finds it there and updates it.
      return importer.importFiles(caller.userId(), files.sources());
    }
  }
}
