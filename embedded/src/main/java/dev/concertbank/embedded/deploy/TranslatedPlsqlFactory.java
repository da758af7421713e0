package dev.concertbank.embedded.deploy;

import dev.concertbank.embedded.startup.CodeDeployment;
import javax.sql.DataSource;

/** Found by start-up as a service, so that it need not know the translator. */
public final class TranslatedPlsqlFactory implements CodeDeployment.Factory {

  @Override
  public CodeDeployment of(DataSource owner, String schema) {
    return new TranslatedPlsql(owner, schema);
  }
}
