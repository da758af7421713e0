package dev.concertbank.plsql.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.gate.rule.Rules;
import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.PlsqlFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The PL/SQL")
class ConventionTest {

  @Test
  @DisplayName("breaks no rule")
  void breaksNoRule() {
    assertThat(Rules.check(Corpus.of(PlsqlFiles.all()))).isEmpty();
  }
}
