package dev.concertbank.app.correction;

import dev.concertbank.app.validation.PlainText;
import dev.concertbank.plsql.Correction;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * @param userId whose point account is wrong
 * @param amount won into it; below 0 out of it
 * @param reason for those who read the books in years
 */
record ProposalRequest(
    @NotNull @Positive @Schema(example = "7") Long userId,
    @NotNull @Min(-999_999_999_999_999L) @Max(999_999_999_999_999L) @Schema(example = "-1")
        Long amount,
    @NotNull CorrectionKind kind,
    @NotBlank @PlainText @Size(max = 400) @Schema(example = "Charged twice on 20 November")
        String reason) {

  Correction.Proposal about(long breakId) {
    return new Correction.Proposal(breakId, userId, amount, kind == CorrectionKind.MONEY, reason);
  }
}
