package dev.concertbank.embedded.startup;

import dev.concertbank.liquibase.CodeFile;
import java.util.List;
import javax.sql.DataSource;

/** Turns PL/SQL files into what runs in the server; start-up cares about no more than this. */
public interface CodeDeployment {

  /** Takes everything deployed away, so that the tables under it can change. */
  void drop();

  /** Replaces everything deployed before, and says in a few words what it did. */
  String deploy(List<CodeFile> inOrder);

  /** Works as the owner of the schema of that name. */
  @FunctionalInterface
  interface Factory {
    CodeDeployment of(DataSource owner, String schema);
  }
}
