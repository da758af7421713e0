package dev.concertbank.embedded.utplsql;

import java.util.List;
import java.util.Set;

/**
 * A test.
 *
 * @param path its suite's path and its procedure
 * @param description the sentence that says what it shows
 * @param expected the errors one of which it must end in; if empty, it must not
 * @param automaticRollback whether what it did is rolled back
 */
public record SuiteTest(
    String path,
    String description,
    ProcedureName procedure,
    List<ProcedureName> beforeTest,
    List<ProcedureName> afterTest,
    List<ExpectedError> expected,
    Set<String> tags,
    boolean disabled,
    boolean automaticRollback,
    SourceLine source) {}
