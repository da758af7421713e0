package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.translator.PlsqlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The utPLSQL suites among PL/SQL files. */
public final class Suites {
  private Suites() {}

  /**
   * Reads the suites, and from the other packages what the suites name.
   *
   * @return the suites at the top of the suitepaths
   * @throws InvalidSuitesException if anything in them is wrong or not understood
   */
  public static List<Suite> read(List<PlsqlFile> files) {
    Problems problems = new Problems();
    Map<String, PackageOutline> packages = OutlineReader.read(files);
    List<DraftSuite> drafts = new ArrayList<>();
    for (PackageOutline outline : packages.values()) {
      new SuiteReader(outline, packages, problems).read().ifPresent(drafts::add);
    }
    List<Suite> suites = new SuiteTree(drafts, problems).build();
    problems.throwIfAny();
    return suites;
  }
}
