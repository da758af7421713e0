package dev.concertbank.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.DatabaseState;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
@DisplayName("An instance without a database user for jobs")
class NoJobsHereTest {
  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;

  @Test
  @DisplayName("says what to set, and changes nothing")
  void saysWhatToSet() {
    DatabaseState before = stateWithAdmin();
    List<Api.Call> calls =
        List.of(
            api.get("/admin/jobs"),
            api.post("/admin/jobs/reconcile/runs", "{\"date\":\"2026-11-20\"}"),
            api.call("POST", "/admin/jobs/runs/1/stop"),
            api.call("POST", "/admin/jobs/runs/1/restart"));
    for (Api.Call call : calls) {
      Response response = call.as(boxOffice.admin()).send();
      assertThat(response.status()).as(response.toString()).isEqualTo(409);
      assertThat(response.json().get("code").asString()).isEqualTo("no-jobs-here");
      assertThat(response.json().get("detail").asString()).contains("ORACLE_BATCH_PASSWORD");
    }
    assertThat(DatabaseState.of(boxOffice.owner())).isEqualTo(before);
  }

  private DatabaseState stateWithAdmin() {
    boxOffice.admin();
    return DatabaseState.of(boxOffice.owner());
  }

  @Test
  @DisplayName("shows the runs of the others")
  void showsRuns() {
    Response response = api.get("/admin/jobs/reconcile/runs").as(boxOffice.admin()).send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.json().get("items").isArray()).isTrue();
  }
}
