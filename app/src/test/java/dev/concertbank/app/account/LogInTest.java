package dev.concertbank.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.plsql.Membership;
import dev.concertbank.plsql.Membership.Credential;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class LogInTest {
  private static final Credential KNOWN = new Credential(17, "hash of right", "USER");

  /** Counts how often the slow work is done: an attacker could tell by nothing else. */
  private static final class CountingEncoder implements PasswordEncoder {
    private final List<String> compared = new ArrayList<>();

    @Override
    public String encode(CharSequence password) {
      return "hash of " + password;
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
      compared.add(hash);
      return hash.equals(encode(password));
    }
  }

  /** Has no database behind it. */
  private static final class OneMember extends Membership {
    OneMember() {
      super(null);
    }

    @Override
    public Optional<Credential> findCredential(String email) {
      return Optional.of(KNOWN).filter(known -> email.equals("known@example.com"));
    }
  }

  private final CountingEncoder encoder = new CountingEncoder();
  private final LogIn logIn = new LogIn(new OneMember(), encoder);

  @Test
  void theRightPasswordOpensTheAccount() {
    assertThat(logIn.check("known@example.com", "right")).isEqualTo(KNOWN);
  }

  @Test
  void aWrongPasswordAndAnUnknownEmailCostAndSayTheSame() {
    assertThatThrownBy(() -> logIn.check("known@example.com", "wrong"))
        .isInstanceOfSatisfying(ProblemException.class, LogInTest::isBadCredentials);
    assertThatThrownBy(() -> logIn.check("unknown@example.com", "wrong"))
        .isInstanceOfSatisfying(ProblemException.class, LogInTest::isBadCredentials);

    assertThat(encoder.compared).hasSize(2);
  }

  private static void isBadCredentials(ProblemException refusal) {
    assertThat(refusal.type()).isEqualTo(ProblemType.BAD_CREDENTIALS);
    assertThat(refusal).hasMessage("E-mail and password do not belong together.");
  }
}
