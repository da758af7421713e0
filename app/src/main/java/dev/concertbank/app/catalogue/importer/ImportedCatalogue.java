package dev.concertbank.app.catalogue.importer;

import java.util.List;

/**
 * What was imported: the rows of each kind that the files had, whether or not they changed
 * anything.
 *
 * @param venueSeats seats in the seating plans of the files
 * @param seatsAdded seats that dates did not have before
 * @param dates each date with its id, in the order of concert and date code
 */
public record ImportedCatalogue(
    int venues,
    int venueSeats,
    int concerts,
    int prices,
    int schedules,
    long seatsAdded,
    List<ImportedDate> dates) {

  /** A date as it stands in the catalogue now. */
  public record ImportedDate(
      String concertCode, String scheduleCode, long scheduleId, long seatsAdded) {}
}
