package dev.concertbank.app.demo;

import dev.concertbank.app.catalogue.importer.CatalogueImporter;
import dev.concertbank.app.catalogue.importer.ImportedCatalogue;
import dev.concertbank.plsql.TicketError;
import dev.concertbank.plsql.TicketException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo once, in one transaction that begins with the administrator's sign-up. Of two
 * instances that start at once the second waits there for the first, and then finds the e-mail
 * taken; one that dies half-way leaves nothing behind.
 */
@Component
@Conditional(DemoCondition.class)
final class DemoLoader {

  /** The demo is there already, or the database belongs to somebody else. */
  private static final Set<TicketError> NOT_OURS_TO_LOAD =
      EnumSet.of(
          TicketError.EMAIL_TAKEN, TicketError.PERSON_ALREADY_REGISTERED, TicketError.NOT_AN_ADMIN);

  private final DemoPeople people;
  private final CatalogueImporter importer;
  private final TransactionTemplate transaction;

  DemoLoader(
      DemoPeople people, CatalogueImporter importer, PlatformTransactionManager transactions) {
    this.people = people;
    this.importer = importer;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What was loaded; empty if there was nothing to do. */
  Optional<ImportedCatalogue> load() {
    String passwordHash = people.passwordHash();
    try {
      return Optional.ofNullable(transaction.execute(status -> loadAll(passwordHash)));
    } catch (TicketException e) {
      if (NOT_OURS_TO_LOAD.contains(e.error())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private ImportedCatalogue loadAll(String passwordHash) {
    long adminId = people.signUpAdmin(passwordHash);
    people.signUpBuyers(passwordHash);
    try {
      return importer.importFiles(adminId, DemoFiles.asOf(OffsetDateTime.now(Clock.systemUTC())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
