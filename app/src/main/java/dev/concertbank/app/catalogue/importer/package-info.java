/**
 * Catalogue files: read, judged as a whole, and imported in one transaction.
 *
 * <p>{@code CatalogueReader} collects every error of every file; {@code CatalogueWriter} hands what
 * is good to package {@code catalogue_import}, which has the last word.
 */
package dev.concertbank.app.catalogue.importer;
