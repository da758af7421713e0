package dev.concertbank.app.rush;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rules that the database checks itself, each with its verdict. */
@Component
public final class DatabaseProof {

  /** Every rule of {@code invariant_break_v}; a test compares the two. */
  static final List<String> RULES =
      List.of(
          "one live claim per seat",
          "a claimed seat is neither free nor of a closed reservation",
          "a seat that is not free has its claim",
          "a seat is held as long as its reservation",
          "a hold has its seats until it is over",
          "a confirmed reservation has all its seats",
          "a reservation costs what its seats cost",
          "the seats of a reservation are of its date",
          "every ledger transaction sums to zero",
          "a ledger transaction moves money as its kind says",
          "every ledger transaction has what it was for",
          "every balance is the sum of its entries, and not negative",
          "every user has a point account",
          "one completed payment per reservation",
          "a confirmed reservation has its money",
          "captured money has its reservation",
          "a payment is what the ledger captured",
          "a refund is what the ledger gave back",
          "a correction is what the ledger posted",
          "a refunded payment is given back once and in full",
          "captured = ticketed + refunded + parked",
          "what is settled was sold or given back",
          "the lines of a settlement are what it settled",
          "a settlement is the sum of its lines",
          "one live place per buyer and date",
          "the admission journal has no gap",
          "whoever was admitted is in the journal, once",
          "whoever is in the journal was admitted",
          "a waiting room knows how many wait and have come");

  private final InvariantMapper mapper;

  DatabaseProof(InvariantMapper mapper) {
    this.mapper = mapper;
  }

  public List<Check> checks() {
    return verdicts(mapper.breaks());
  }

  /** One check a rule; a break of a rule that this list does not know is shown all the same. */
  static List<Check> verdicts(List<InvariantBreak> found) {
    Map<String, List<String>> breaks = new LinkedHashMap<>();
    RULES.forEach(rule -> breaks.put(rule, new ArrayList<>()));
    for (InvariantBreak broken : found) {
      breaks
          .computeIfAbsent(broken.invariant(), rule -> new ArrayList<>())
          .add(
              "%s: expected %s, found %s"
                  .formatted(broken.subject(), broken.expected(), broken.found()));
    }
    return breaks.entrySet().stream()
        .map(rule -> Check.of(rule.getKey(), rule.getValue()))
        .toList();
  }
}
