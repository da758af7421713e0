package dev.concertbank.app.rush;

import tools.jackson.databind.JsonNode;

/** What a request was answered; {@code code} is the problem code, empty for a success. */
public record Answer(int status, String code, JsonNode body) {

  public boolean is(int expectedStatus) {
    return status == expectedStatus;
  }

  boolean is(int expectedStatus, String expectedCode) {
    return status == expectedStatus && code.equals(expectedCode);
  }
}
