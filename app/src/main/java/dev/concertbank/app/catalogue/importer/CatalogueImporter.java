package dev.concertbank.app.catalogue.importer;

import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports a set of files: all of it in one transaction, or nothing. */
@Service
public class CatalogueImporter {

  private final CatalogueReader reader;
  private final CatalogueWriter writer;
  private final TransactionTemplate transaction;

  CatalogueImporter(
      CatalogueReader reader, CatalogueWriter writer, PlatformTransactionManager transactions) {
    this.reader = reader;
    this.writer = writer;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Imports the files; joins the caller's transaction if there is one.
   *
   * @param adminId the administrator who is responsible
   * @throws InvalidCatalogueException if anything is wrong with them; nothing was imported
   */
  public ImportedCatalogue importFiles(long adminId, Map<FileKind, CatalogueSource> files)
      throws IOException {
    // Judged before the transaction begins: a bad file costs the database nothing.
    Catalogue catalogue = reader.read(files);
    return transaction.execute(status -> writer.write(adminId, catalogue));
  }
}
