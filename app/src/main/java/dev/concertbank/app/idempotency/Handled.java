package dev.concertbank.app.idempotency;

import dev.concertbank.plsql.StoredAnswer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A command's answer on its way out. */
record Handled(StoredAnswer answer, boolean replayed, String outcome, String subject) {
  private static final String REPLAYED_HEADER = "Idempotency-Replayed";

  static Handled replay(StoredAnswer answer) {
    return new Handled(answer, true, "replayed", "");
  }

  ResponseEntity<byte[]> response() {
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(answer.status())
            .contentType(
                answer.status() < 400
                    ? MediaType.APPLICATION_JSON
                    : MediaType.APPLICATION_PROBLEM_JSON);
    if (replayed) {
      response.header(REPLAYED_HEADER, "true");
    }
    return response.body(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
