package dev.concertbank.app.payment;

import dev.concertbank.app.validation.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * @param cardToken for a card; none is taken yet
 */
record PaymentRequest(
    @NotNull @Positive @Schema(example = "41") Long reservationId,
    @NotNull @Schema(example = "POINT") PaymentMethod method,
    @PlainText @Size(max = 200) @Schema(hidden = true) String cardToken) {

  /** Records print their components; a card's token is not for logs. */
  @Override
  public String toString() {
    return "PaymentRequest[reservationId=%d, method=%s]".formatted(reservationId, method);
  }
}
