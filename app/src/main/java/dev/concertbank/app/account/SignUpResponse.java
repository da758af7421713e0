package dev.concertbank.app.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

record SignUpResponse(
    @Schema(example = "17") long userId,
    @Schema(example = "minji@example.com") String email,
    @Schema(example = "Kim Minji") String name) {

  static SignUpResponse of(long userId, SignUpRequest request) {
    return new SignUpResponse(userId, request.email().toLowerCase(Locale.ROOT), request.name());
  }
}
