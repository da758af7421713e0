package dev.concertbank.batch.settle;

/**
 * What a day sold and gave back, for a date of a concert and a grade; won.
 *
 * @param adjustment whether it belongs to earlier days
 */
record SettlementLine(
    String concert,
    String schedule,
    String startsAt,
    String grade,
    boolean adjustment,
    long seatsSold,
    long seatsReturned,
    long gross,
    long refunded,
    long net) {}
