package dev.concertbank.app.catalogue.importer;

import java.util.List;

/** What a set of files says, row by row; checked. */
record Catalogue(
    List<Venue> venues,
    List<SeatBlock> seats,
    List<Concert> concerts,
    List<GradePrice> prices,
    List<Schedule> schedules) {}
