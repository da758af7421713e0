package dev.concertbank.utplsql.mutation.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.source.PlsqlParser;
import dev.concertbank.embedded.translator.source.Refusals;
import dev.concertbank.embedded.translator.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A way to break PL/SQL")
class OperatorsTest {
  private static final List<List<String>> STATES = List.of(List.of("FREE", "HELD"));

  /** The mutants of one statement: what stands there instead, with ! where a guard is touched. */
  private static List<String> mutants(String operator, String statement) {
    String text =
        "CREATE OR REPLACE PACKAGE BODY p AS PROCEDURE w IS BEGIN "
            + statement
            + " END w; END p;\n/\n";
    SourceText source = new SourceText(new PlsqlFile("p.pkb", text));
    Operator wanted =
        Operators.all(STATES).stream()
            .filter(o -> o.name().equals(operator))
            .findFirst()
            .orElseThrow();
    List<String> found = new ArrayList<>();
    try (PlsqlParser parser = new PlsqlParser()) {
      Node root = parser.parse(source, new Refusals()).orElseThrow();
      root.descendants()
          .forEach(
              node ->
                  wanted.finder().at(node, source).stream()
                      .map(r -> shown(text, r))
                      .forEach(found::add));
    }
    return found;
  }

  private static String shown(String text, Replacement r) {
    String mutated = text.substring(0, r.from()) + r.text() + text.substring(r.to());
    String body = mutated.substring(mutated.indexOf("BEGIN ") + 6, mutated.indexOf(" END w;"));
    return (r.guard() ? "!" : "") + body;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      textBlock =
          """
          drop FOR UPDATE ~ SELECT a.x INTO l FROM a FOR UPDATE OF a.x WAIT 5; ~ !SELECT a.x INTO l FROM a ;
          wait for a lock otherwise ~ SELECT a.x INTO l FROM a FOR UPDATE NOWAIT; ~ !SELECT a.x INTO l FROM a FOR UPDATE SKIP LOCKED; # !SELECT a.x INTO l FROM a FOR UPDATE WAIT 5;
          lock in another order ~ SELECT a.x INTO l FROM a ORDER BY a.x FOR UPDATE; ~ !SELECT a.x INTO l FROM a  FOR UPDATE; # !SELECT a.x INTO l FROM a ORDER BY a.x DESC FOR UPDATE;
          order otherwise ~ SELECT a.x INTO l FROM a ORDER BY a.x FOR UPDATE; ~
          order otherwise ~ SELECT a.x INTO l FROM a ORDER BY a.x; ~ SELECT a.x INTO l FROM a ORDER BY a.x DESC;
          drop IF ~ IF a = 1 THEN RAISE e; END IF; ~ !NULL;
          drop IF ~ IF a = 1 THEN b; END IF; ~ NULL;
          drop IF ~ IF a = 1 THEN b; ELSE c; END IF; ~
          negate condition ~ IF a = 1 THEN RETURN; END IF; ~ !IF NOT (a = 1) THEN RETURN; END IF;
          drop term ~ l := a AND b OR c; ~ l := 1 = 0 OR c; # l := a AND b OR 1 = 0; # l := 1 = 1 AND b OR c; # l := a AND 1 = 1 OR c;
          drop term ~ DELETE FROM a WHERE a.x = 1 AND a.y = 2 AND a.status = 3; ~ DELETE FROM a WHERE 1 = 1 AND a.y = 2 AND a.status = 3; # DELETE FROM a WHERE a.x = 1 AND 1 = 1 AND a.status = 3; # !DELETE FROM a WHERE a.x = 1 AND a.y = 2 AND 1 = 1;
          drop term ~ l := a BETWEEN b AND c; ~
          flip comparison ~ IF a <= 1 THEN RAISE e; END IF; ~ !IF a < 1 THEN RAISE e; END IF;
          flip comparison ~ l := a <> 1; ~ l := a = 1;
          flip comparison ~ UPDATE a SET a.x = 1 WHERE a.y >= 2; ~ UPDATE a SET a.x = 1 WHERE a.y > 2;
          flip IS NULL or IN ~ l := a IS NOT NULL; ~ l := a IS  NULL;
          flip IS NULL or IN ~ l := a IN (1, 2); ~ l := a NOT IN (1, 2);
          drop call ~ pkg.q(1); ~ !NULL;
          drop call ~ NULL; ~
          drop call ~ DBMS_AQ.ENQUEUE(q); ~
          drop call ~ put_back(1); ~ !NULL;
          skip an enqueue ~ DBMS_AQ.ENQUEUE(q); ~ !NULL;
          skip an enqueue ~ ticket_event.refund_made(1); ~ !NULL;
          skip an enqueue ~ put(p_queue => 1); ~ !NULL;
          skip an enqueue ~ publish_of_payment(1); ~ !NULL;
          skip an enqueue ~ DBMS_AQ.DEQUEUE(q); ~
          enqueue apart ~ l.visibility := DBMS_AQ.ON_COMMIT; ~ !l.visibility := DBMS_AQ.IMMEDIATE;
          enqueue apart ~ l.visibility := DBMS_AQ.IMMEDIATE; ~
          drop INSERT, UPDATE or DELETE ~ DELETE FROM a; ~ !NULL;
          drop assignment ~ l := 1; ~ NULL;
          leave column as it is ~ UPDATE a SET a.x = 1, a.balance = 2; ~ UPDATE a SET a.x = a.x, a.balance = 2; # !UPDATE a SET a.x = 1, a.balance = a.balance;
          change arithmetic ~ l := a + b * c; ~ l := a - b * c; # l := a + b / c;
          change arithmetic ~ l := a || b; ~
          change state ~ l := 'HELD'; ~ !l := 'FREE';
          change state ~ l := 'OTHER'; ~
          """)
  void breaks(String operator, String statement, String expected) {
    assertThat(mutants(operator, statement))
        .containsExactlyInAnyOrderElementsOf(
            expected == null ? List.of() : List.of(expected.split(" # ")));
  }
}
