package dev.concertbank.app.account;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * @param expiresIn seconds
 */
record LogInResponse(
    @Schema(example = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxNyJ9.c2lnbmF0dXJl") String accessToken,
    @Schema(example = "1800") long expiresIn,
    @Schema(example = "Bearer") String tokenType,
    @Schema(example = "17") long userId) {

  /** Records print their components; a token is not for logs. */
  @Override
  public String toString() {
    return "LogInResponse[userId=%d]".formatted(userId);
  }
}
