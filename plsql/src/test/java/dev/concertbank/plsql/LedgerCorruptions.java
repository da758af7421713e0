package dev.concertbank.plsql;

import static dev.concertbank.plsql.Story.BYSTANDER;
import static dev.concertbank.plsql.Story.BYSTANDERS_ACCOUNT;
import static dev.concertbank.plsql.Story.CHARGE;
import static dev.concertbank.plsql.Story.CORRECTION;
import static dev.concertbank.plsql.Story.PAID;
import static dev.concertbank.plsql.Story.REFUND;
import static dev.concertbank.plsql.Story.keys;

import java.util.stream.Stream;

/** Balances, ledger transactions, and what they were for. */
final class LedgerCorruptions {
  private static final String ZERO = "every ledger transaction sums to zero";
  private static final String KIND = "a ledger transaction moves money as its kind says";
  private static final String PURPOSE = "every ledger transaction has what it was for";
  private static final String BALANCE = "every balance is the sum of its entries, and not negative";
  private static final String ACCOUNT = "every user has a point account";
  private static final String CORRECTED = "a correction is what the ledger posted";
  private static final String ALL_SALES = "captured = ticketed + refunded + parked";

  private static final String THE_CORRECTION = "(SELECT MIN(correction_id) FROM corrections)";

  private LedgerCorruptions() {}

  static Stream<Corruption> all() {
    return Stream.of(transactions(), kinds(), purposes(), balances()).flatMap(all -> all);
  }

  private static Stream<Corruption> transactions() {
    return Stream.of(
        Corruption.of("an entry of the house is too much", houseEntry("+ 1"))
            .breaks(ZERO, keys(CHARGE)),
        Corruption.of("an entry of the house is too little", houseEntry("- 1"))
            .breaks(ZERO, keys(CHARGE)),
        Corruption.of("a transaction has no entries", newTransaction("CHARGE"))
            .breaks(ZERO, keys("-1")),
        Corruption.of(
                "a transaction has lost an entry",
                "DELETE FROM ledger_entries WHERE account_id = 1 AND transaction_id = " + CHARGE)
            .breaks(ZERO, keys(CHARGE))
            .breaks(KIND, keys(CHARGE)),
        Corruption.of(
                "a transaction has a third entry",
                "INSERT INTO ledger_entries (entry_id, transaction_id, account_id, amount, created_at)"
                    + " VALUES (-1, "
                    + CHARGE
                    + ", "
                    + BYSTANDERS_ACCOUNT
                    + ", 1, CURRENT_TIMESTAMP)",
                balance("+ 1"))
            .breaks(ZERO, keys(CHARGE)));
  }

  private static Stream<Corruption> kinds() {
    return Stream.of(
        Corruption.of("a charge comes out of SALES", otherHouse(CHARGE, 2))
            .breaks(KIND, keys(CHARGE)),
        Corruption.of("a payment goes into FUNDING", otherHouse(PAID, 1)).breaks(KIND, keys(PAID)),
        Corruption.of("a refund comes out of FUNDING", otherHouse(REFUND, 1))
            .breaks(KIND, keys(REFUND)),
        Corruption.of("a correction comes out of SALES", otherHouse(CORRECTION, 2))
            .breaks(KIND, keys(CORRECTION)),
        Corruption.of(
                "a charge is between two buyers",
                newTransaction("CHARGE"),
                entry(-1, "(SELECT MAX(account_id) FROM accounts)", 1),
                entry(-2, BYSTANDERS_ACCOUNT, -1),
                "UPDATE accounts SET balance = balance + 1 WHERE account_id ="
                    + " (SELECT MAX(account_id) FROM accounts)",
                "UPDATE accounts SET balance = balance + 1 WHERE user_id = " + BYSTANDER,
                // Or the balance would be below zero.
                newTransaction(-2, "CORRECTION"),
                entryOf(-2, -3, "1", -2),
                entryOf(-2, -4, BYSTANDERS_ACCOUNT, 2),
                newCorrection(-2, BYSTANDER, 2))
            .breaks(KIND, keys("-1")),
        Corruption.of(
                "a refund is called a charge",
                "UPDATE ledger_transactions SET kind = 'CHARGE' WHERE transaction_id = " + REFUND)
            .breaks(KIND, keys(REFUND))
            .breaks(PURPOSE, keys(REFUND))
            .breaks("a refund is what the ledger gave back", keys(Story.REFUNDED))
            .breaks(ALL_SALES, keys("0")));
  }

  private static Stream<Corruption> purposes() {
    return Stream.of(
        Corruption.of(
                "money was taken for no payment",
                newTransaction("PAYMENT"),
                entry(-1, "2", 1),
                "INSERT INTO ledger_entries (entry_id, transaction_id, account_id, amount, created_at)"
                    + " SELECT -2, -1, MAX(account_id), -1, CURRENT_TIMESTAMP FROM accounts WHERE"
                    + " balance > 0",
                "UPDATE accounts SET balance = balance - 1 WHERE account_id = (SELECT MAX(account_id)"
                    + " FROM accounts WHERE balance > 0)")
            .breaks(PURPOSE, keys("-1"))
            .breaks(ALL_SALES, keys("0")),
        Corruption.of("a correction is lost", "DELETE FROM corrections")
            .breaks(PURPOSE, keys(CORRECTION)),
        Corruption.of(
                "a charge has a correction",
                newTransaction("CHARGE"),
                entry(-1, "1", -1),
                entry(-2, BYSTANDERS_ACCOUNT, 1),
                balance("+ 1"),
                newCorrection(-1, BYSTANDER, 1))
            .breaks(PURPOSE, keys("-1"))
            .breaks(CORRECTED, keys("-1")),
        Corruption.of("a correction is of more", "UPDATE corrections SET amount = amount + 1")
            .breaks(CORRECTED, keys(THE_CORRECTION)),
        Corruption.of("a correction is of less", "UPDATE corrections SET amount = amount - 1")
            .breaks(CORRECTED, keys(THE_CORRECTION)),
        Corruption.of(
                "a correction went into another account",
                "UPDATE corrections SET user_id = " + BYSTANDER)
            .breaks(CORRECTED, keys(THE_CORRECTION)));
  }

  private static Stream<Corruption> balances() {
    return Stream.of(
        Corruption.of("a balance is too high", balance("+ 1"))
            .breaks(BALANCE, keys(BYSTANDERS_ACCOUNT)),
        Corruption.of(
                "a balance is too low",
                "UPDATE accounts SET balance = balance - 1 WHERE balance = (SELECT MAX(balance) FROM"
                    + " accounts)")
            .breaks(
                BALANCE,
                "SELECT account_id FROM accounts WHERE balance = (SELECT MAX(balance) FROM accounts)"),
        Corruption.of(
                "a balance is negative, and so are its entries",
                "ALTER TABLE accounts DROP CONSTRAINT accounts_balance_ck",
                newTransaction("CORRECTION"),
                entry(-1, "1", 10_000_000),
                entry(-2, BYSTANDERS_ACCOUNT, -10_000_000),
                newCorrection(-1, BYSTANDER, -10_000_000),
                balance("- 10000000"))
            .breaks(BALANCE, keys(BYSTANDERS_ACCOUNT)),
        Corruption.of("a user has no account", "DELETE FROM accounts WHERE user_id = " + BYSTANDER)
            .breaks(ACCOUNT, keys(BYSTANDER)));
  }

  private static String houseEntry(String change) {
    return "UPDATE ledger_entries SET amount = amount %s WHERE account_id = 1 AND transaction_id = %s"
        .formatted(change, CHARGE);
  }

  private static String otherHouse(String transaction, int account) {
    return "UPDATE ledger_entries SET account_id = %d WHERE account_id <= 2 AND transaction_id = %s"
        .formatted(account, transaction);
  }

  static String newTransaction(String kind) {
    return newTransaction(-1, kind);
  }

  private static String newTransaction(int id, String kind) {
    return "INSERT INTO ledger_transactions (transaction_id, kind, reference, created_at)"
        + " VALUES (%d, '%s', 'by hand', CURRENT_TIMESTAMP)".formatted(id, kind);
  }

  static String entry(int id, String account, long amount) {
    return entryOf(-1, id, account, amount);
  }

  private static String entryOf(int transaction, int id, String account, long amount) {
    return "INSERT INTO ledger_entries (entry_id, transaction_id, account_id, amount, created_at)"
        + " VALUES (%d, %d, %s, %d, CURRENT_TIMESTAMP)".formatted(id, transaction, account, amount);
  }

  private static String newCorrection(int transaction, String user, long amount) {
    return "INSERT INTO corrections (correction_id, break_id, user_id, amount, balance_too, reason,"
        + " status, proposed_by, proposed_at, decided_by, decided_at, transaction_id) SELECT"
        + " %1$d, break_id, %2$s, %3$d, 1, reason, status, proposed_by, proposed_at, decided_by,"
            .formatted(transaction, user, amount)
        + " decided_at, %d FROM corrections WHERE correction_id > 0".formatted(transaction);
  }

  private static String balance(String change) {
    return "UPDATE accounts SET balance = balance %s WHERE user_id = %s"
        .formatted(change, BYSTANDER);
  }
}
