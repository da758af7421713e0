package dev.concertbank.app.account;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.security.AccessTokens;
import dev.concertbank.app.security.PersonHash;
import dev.concertbank.app.security.Role;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.Membership;
import dev.concertbank.plsql.Membership.Credential;
import dev.concertbank.plsql.Membership.Registration;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(value = "/api/ticketing/auth", produces = MediaType.APPLICATION_JSON_VALUE)
class AccountController {
  private final Membership membership;
  private final Transactions transactions;
  private final PasswordEncoder passwords;
  private final PersonHash persons;
  private final LogIn logIn;
  private final AccessTokens tokens;

  AccountController(
      Membership membership,
      Transactions transactions,
      PasswordEncoder passwords,
      PersonHash persons,
      LogIn logIn,
      AccessTokens tokens) {
    this.membership = membership;
    this.transactions = transactions;
    this.passwords = passwords;
    this.persons = persons;
    this.logIn = logIn;
    this.tokens = tokens;
  }

  @Operation(summary = "Sign a person up")
  @Raises({"email-taken", "person-already-registered"})
  @PostMapping(value = "/signup", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  SignUpResponse signUp(@Valid @RequestBody SignUpRequest request) {
    String passwordHash = passwords.encode(request.password());
    Registration registration =
        new Registration(request.email(), request.name(), passwordHash, persons.of(request.ci()));
    long userId = transactions.run(() -> membership.signUp(registration));
    return SignUpResponse.of(userId, request);
  }

  @Operation(summary = "Log in")
  @Raises("bad-credentials")
  @PostMapping(value = "/login", consumes = MediaType.APPLICATION_JSON_VALUE)
  LogInResponse logIn(@Valid @RequestBody LogInRequest request) {
    Credential credential = logIn.check(request.email(), request.password());
    String token = tokens.issue(credential.userId(), Role.valueOf(credential.role()));
    return new LogInResponse(token, tokens.life().toSeconds(), "Bearer", credential.userId());
  }
}
