package dev.concertbank.app.account;

import dev.concertbank.app.validation.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record LogInRequest(
    @NotBlank @PlainText @Size(max = 254) @Schema(example = "demo1@concert-bank.dev") String email,
    @NotBlank @PlainText @Size(max = 128) @Schema(example = "concert-bank") String password) {

  /** Records print their components; these are not for logs. */
  @Override
  public String toString() {
    return "LogInRequest[]";
  }
}
