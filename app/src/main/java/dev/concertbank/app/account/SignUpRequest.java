package dev.concertbank.app.account;

import dev.concertbank.app.validation.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A person who signs up.
 *
 * @param ci the identity string of the person; one account each
 */
record SignUpRequest(
    @NotBlank @Email @PlainText @Size(max = 254) @Schema(example = "minji@example.com")
        String email,
    @NotBlank @PlainText @Size(min = 8, max = 128) @Schema(example = "correct horse battery")
        String password,
    @NotBlank @PlainText @Size(max = 100) @Schema(example = "Kim Minji") String name,
    @NotBlank @PlainText @Size(max = 200) @Schema(example = "CI-7f3a91c4") String ci) {

  /** Records print their components; these are not for logs. */
  @Override
  public String toString() {
    return "SignUpRequest[]";
  }
}
