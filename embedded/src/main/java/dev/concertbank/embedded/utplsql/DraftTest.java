package dev.concertbank.embedded.utplsql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A test as its annotations say, before it inherits from its suite. */
final class DraftTest {
  final ProcedureName procedure;
  final SourceLine source;
  final List<ProcedureName> beforeTest = new ArrayList<>();
  final List<ProcedureName> afterTest = new ArrayList<>();
  final Set<String> tags = new TreeSet<>();
  List<ExpectedError> expected = List.of();
  String description;
  boolean disabled;

  /** Null if the suite's holds. */
  Boolean automaticRollback;

  DraftTest(ProcedureName procedure, SourceLine source) {
    this.procedure = procedure;
    this.source = source;
    this.description = procedure.name();
  }
}
