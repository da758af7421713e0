package dev.concertbank.embedded.deploy;

import dev.concertbank.embedded.startup.CodeDeployment;
import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.liquibase.CodeFile;
import java.util.List;
import javax.sql.DataSource;

/** The PL/SQL of the changelog, translated when the engine starts. */
final class TranslatedPlsql implements CodeDeployment {
  private final PlsqlDeployer deployer;

  TranslatedPlsql(DataSource owner, String schema) {
    this.deployer = new PlsqlDeployer(owner, schema);
  }

  @Override
  public void drop() {
    deployer.drop();
  }

  @Override
  public String deploy(List<CodeFile> inOrder) {
    List<PlsqlFile> files =
        inOrder.stream().map(file -> new PlsqlFile(file.path(), file.text())).toList();
    Deployment done = deployer.deploy(files);
    return done.units() + " files " + (done.unchanged() ? "unchanged" : "translated and deployed");
  }
}
