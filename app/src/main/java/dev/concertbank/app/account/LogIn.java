package dev.concertbank.app.account;

import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.plsql.Membership;
import dev.concertbank.plsql.Membership.Credential;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks passwords, in the same time whether or not there is such an account. */
@Component
class LogIn {
  private final Membership membership;
  private final PasswordEncoder passwords;
  private final String hashOfNobody;

  LogIn(Membership membership, PasswordEncoder passwords) {
    this.membership = membership;
    this.passwords = passwords;
    this.hashOfNobody = passwords.encode(UUID.randomUUID().toString());
  }

  Credential check(String email, String password) {
    Optional<Credential> credential = membership.findCredential(email);
    String hash = credential.map(Credential::passwordHash).orElse(hashOfNobody);
    boolean matches = passwords.matches(password, hash);
    return credential
        .filter(known -> matches)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.BAD_CREDENTIALS, "E-mail and password do not belong together."));
  }
}
