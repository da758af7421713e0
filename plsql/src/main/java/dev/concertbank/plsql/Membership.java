package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;

import java.util.Optional;

/** Package {@code membership}: who may use the system. */
public class Membership {
  private static final Procedure SIGN_UP =
      Procedure.named("membership", "sign_up")
          .in("p_email", TEXT)
          .in("p_name", TEXT)
          .in("p_password_hash", TEXT)
          .in("p_ci_hash", TEXT)
          .out("p_user_id", NUMBER);
  private static final Procedure FIND_CREDENTIAL =
      Procedure.named("membership", "find_credential")
          .in("p_email", TEXT)
          .out("p_user_id", NUMBER)
          .out("p_password_hash", TEXT)
          .out("p_role", TEXT);
  private static final Procedure APPOINT_ADMIN =
      Procedure.named("membership", "appoint_admin")
          .in("p_appointed_by", NUMBER)
          .in("p_user_id", NUMBER);
  private static final Procedure REQUIRE_ADMIN =
      Procedure.named("membership", "require_admin").in("p_user_id", NUMBER);

  private final Procedures procedures;

  public Membership(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * A person who signs up.
   *
   * @param passwordHash with its parameters; never the password
   * @param ciHash hash of the identity string, in hex
   */
  public record Registration(String email, String name, String passwordHash, String ciHash) {}

  /** Signs a person up and opens the point account; returns the id of the new user. */
  public long signUp(Registration registration) {
    return procedures
        .call(
            SIGN_UP,
            registration.email(),
            registration.name(),
            registration.passwordHash(),
            registration.ciHash())
        .number("p_user_id");
  }

  /**
   * What a log-in is checked against.
   *
   * @param passwordHash with its parameters
   * @param role USER or ADMIN
   */
  public record Credential(long userId, String passwordHash, String role) {

    /** Records print their components; a hash is not for logs. */
    @Override
    public String toString() {
      return "Credential[userId=%d]".formatted(userId);
    }
  }

  /** Empty where there is no such account. */
  public Optional<Credential> findCredential(String email) {
    OutValues values = procedures.call(FIND_CREDENTIAL, email);
    return values.has("p_user_id")
        ? Optional.of(
            new Credential(
                values.number("p_user_id"), values.text("p_password_hash"), values.text("p_role")))
        : Optional.empty();
  }

  /**
   * Makes a user an administrator.
   *
   * @param appointedBy the administrator who decides; null for the installer, as long as there is
   *     no administrator
   */
  public void appointAdmin(Long appointedBy, long userId) {
    procedures.call(APPOINT_ADMIN, appointedBy, userId);
  }

  /** Refuses whoever is not an administrator now, whatever a token says. */
  public void requireAdmin(long userId) {
    procedures.call(REQUIRE_ADMIN, userId);
  }
}
