package dev.concertbank.app.point;

import java.time.Instant;
import java.util.List;

/**
 * A line of a statement.
 *
 * @param total of the whole statement
 * @param entryId null in the only row of an empty part, which carries the total
 */
record EntryRow(
    Long total,
    Long entryId,
    Long transactionId,
    String kind,
    Long amount,
    Long balance,
    String reference,
    Instant createdAt) {

  static List<EntryResponse> responses(List<EntryRow> rows) {
    return rows.stream().filter(row -> row.entryId != null).map(EntryRow::response).toList();
  }

  private EntryResponse response() {
    return new EntryResponse(entryId, transactionId, kind, amount, balance, reference, createdAt);
  }
}
