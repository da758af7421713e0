package dev.concertbank.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.ApiTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class OpenApiTest {
  private static final List<String> PUBLIC =
      List.of("/auth/signup", "/auth/login", "/concerts", "/concerts/");
  private static final List<String> WITH_KEY =
      List.of(
          "post /reservations",
          "delete /reservations/{reservationId}",
          "post /payments",
          "post /point/charge");

  @Autowired private Api api;

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    api.page("/v3/api-docs")
        .send()
        .json()
        .get("paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, operation) ->
                        operations.put(method + " " + path.replace(Api.ROOT, ""), operation)));
    return operations;
  }

  @Test
  void everyRowOfTheContractIsThere() {
    assertThat(operations().keySet())
        .contains(
            "post /auth/signup",
            "post /auth/login",
            "get /concerts",
            "get /concerts/{concertId}",
            "get /concerts/{concertId}/options",
            "get /concerts/options/{scheduleId}/seats",
            "get /reservations/{reservationId}",
            "get /payments/{requestId}/status",
            "get /users/{userId}/point",
            "get /users/{userId}/point/entries",
            "get /users/{userId}/reservations",
            "get /users/{userId}/notifications",
            "get /admin/parked-messages",
            "post /admin/parked-messages/{msgId}/requeue",
            "post /admin/parked-messages/requeue",
            "get /admin/parameters",
            "put /admin/parameters/{name}",
            "post /admin/catalogue",
            "post /queue/tokens",
            "get /queue/status",
            "delete /queue/tokens",
            "get /queue/events",
            "get /admin/jobs",
            "get /admin/jobs/{job}/runs",
            "post /admin/jobs/{job}/runs",
            "get /admin/jobs/runs/{runId}",
            "post /admin/jobs/runs/{runId}/stop",
            "post /admin/jobs/runs/{runId}/restart",
            "get /admin/breaks",
            "post /admin/breaks/{breakId}/corrections",
            "get /admin/corrections",
            "get /admin/corrections/{correctionId}",
            "post /admin/corrections/{correctionId}/post",
            "post /admin/corrections/{correctionId}/reject",
            "get /admin/waiting-rooms",
            "get /admin/waiting-rooms/{scheduleId}",
            "get /admin/waiting-rooms/{scheduleId}/journal",
            "post /admin/waiting-rooms/{scheduleId}/pause",
            "post /admin/waiting-rooms/{scheduleId}/resume",
            "put /admin/waiting-rooms/{scheduleId}/rates")
        .containsAll(WITH_KEY);
  }

  @Test
  void everyOperationSaysWhatItDoesWhoMayAndHowItFails() {
    operations()
        .forEach(
            (name, operation) -> {
              assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
              boolean open = PUBLIC.stream().anyMatch(path -> name.split(" ")[1].startsWith(path));
              assertThat(operation.has("security")).as(name).isEqualTo(!open);
              assertThat(operation.get("responses").has("401"))
                  .as(name)
                  .isEqualTo(!open || name.endsWith("/login"));
              assertThat(
                      operation
                          .at("/responses/400/content/application~1problem+json/examples")
                          .has("validation"))
                  .as(name)
                  .isTrue();
            });
  }

  @Test
  void commandsTakeAnIdempotencyKeyAndOthersDoNot() {
    operations()
        .forEach(
            (name, operation) ->
                assertThat(operation.path("parameters").toString().contains("Idempotency-Key"))
                    .as(name)
                    .isEqualTo(WITH_KEY.contains(name)));
  }

  @Test
  void theQueueTokenIsAskedForWhereItIsUsed() {
    List<String> withToken =
        List.of("get /queue/status", "get /queue/events", "delete /queue/tokens");
    operations()
        .forEach(
            (name, operation) -> {
              boolean uses = withToken.contains(name) || name.equals("post /reservations");
              assertThat(operation.path("parameters").toString().contains("X-Queue-Token"))
                  .as(name)
                  .isEqualTo(uses);
            });
  }

  @Test
  void theSwaggerPageIsThere() {
    assertThat(api.page("/swagger-ui/index.html").send().status()).isEqualTo(200);
    assertThat(api.page("/swagger-ui.html").send().status()).isEqualTo(302);
  }
}
