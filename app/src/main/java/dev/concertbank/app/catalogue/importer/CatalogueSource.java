package dev.concertbank.app.catalogue.importer;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a file come from: an upload, or the product's own resources. */
@FunctionalInterface
public interface CatalogueSource {

  InputStream open() throws IOException;
}
