package dev.concertbank.utplsql.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.utplsql.oracle.OracleResult.Outcome;
import org.junit.jupiter.api.Test;

/** The report as ut_junit_reporter.tpb of utPLSQL 3.1 puts it together. */
class JunitXmlTest {
  private static final String REPORT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites tests="5" disabled="1" errors="1" failures="1" name="" time=".1" >
      <testsuite tests="5" id="1" package="bank"  disabled="1" errors="1" failures="1" name="bank" time=".1" >
      <testsuite tests="5" id="2" package="bank.test_a"  disabled="1" errors="1" failures="1" name="A" time=".1" >
      <testcase classname="bank.test_a" assertions="1" name="Passes &amp; ends" time=".001" >
      <system-out/>
      <system-err/>
      </testcase>
      <testcase classname="bank.test_a" assertions="1" name="Twice" time=".001"  status="Failure">
      <failure>
      <![CDATA[
      Actual: 1 (number) was expected to equal: 2 (number)
      at "CB_OWNER.TEST_A.TWICE", line 9 ut.expect(1).to_equal(2);
      ]]>
      </failure>
      <system-out/>
      <system-err/>
      </testcase>
      <testcase classname="bank.test_a" assertions="0" name="Twice" time=".001"  status="Error">
      <error>
      <![CDATA[
      ORA-20101: taken
      ]]>
      </error>
      <system-out/>
      <system-err/>
      </testcase>
      <testcase classname="bank.test_a" assertions="0" name="Later" time="0"  status="Disabled">
      <skipped/>
      <system-out/>
      <system-err/>
      </testcase>
      <system-out/>
      <system-err>
      <![CDATA[
      ORA-01403: no data found
      ]]>
      </system-err>
      </testsuite>
      </testsuite>
      </testsuites>
      """;

  private final JunitXml report = JunitXml.parse(REPORT);

  @Test
  void testsAreKnownByTheirSuiteAndTheirSentence() {
    assertThat(report.next("bank.test_a", "Passes & ends"))
        .contains(new OracleResult(Outcome.PASSED, ""));
    assertThat(report.next("BANK.test_a", "Later").map(OracleResult::outcome))
        .contains(Outcome.DISABLED);
    assertThat(report.next("bank.test_b", "Later")).isEmpty();
  }

  @Test
  void testsOfOneSentenceAreToldApartByTheirOrder() {
    OracleResult first = report.next("bank.test_a", "Twice").orElseThrow();
    assertThat(first.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(first.text())
        .startsWith("Actual: 1 (number) was expected to equal: 2")
        .endsWith("line 9 ut.expect(1).to_equal(2);");
    assertThat(report.next("bank.test_a", "Twice"))
        .contains(new OracleResult(Outcome.ERRORED, "ORA-20101: taken"));
    assertThat(report.next("bank.test_a", "Twice")).isEmpty();
  }

  @Test
  void whatASuitesOwnProceduresEndedInIsKept() {
    assertThat(report.suiteError("bank.test_a")).contains("ORA-01403: no data found");
    assertThat(report.suiteError("bank")).isEmpty();
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(() -> JunitXml.parse("ORA-00904: \"UT\".\"RUN\""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("utPLSQL's report is no XML");
  }
}
