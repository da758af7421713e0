package dev.concertbank.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@JobsTest
@DisplayName("The operator's endpoints for jobs")
class JobControllerTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  private Buyer admin;

  @BeforeEach
  void nobodyRuns() {
    admin = boxOffice.admin();
    await().until(() -> held().isEmpty());
  }

  private List<String> held() {
    return boxOffice.owner().sql("SELECT locked_by FROM job_lock_v").query(String.class).list();
  }

  private Response start(String job, LocalDate date) {
    return api.post("/admin/jobs/" + job + "/runs", "{\"date\":\"%s\"}".formatted(date))
        .as(admin)
        .send();
  }

  private Response operate(long run, String what) {
    return api.call("POST", "/admin/jobs/runs/" + run + "/" + what).as(admin).send();
  }

  private JsonNode run(long run) {
    return api.get("/admin/jobs/runs/" + run).as(admin).send().json();
  }

  private long startedRun(Response response) {
    assertThat(response.status()).as(response.toString()).isEqualTo(202);
    long run = response.json().get("runId").asLong();
    assertThat(response.header("Location")).isEqualTo(Api.ROOT + "/admin/jobs/runs/" + run);
    return run;
  }

  /** Returns its number. */
  private long completed(Response response) {
    long run = startedRun(response);
    await()
        .untilAsserted(() -> assertThat(run(run).get("status").asString()).isEqualTo("COMPLETED"));
    await().until(() -> held().isEmpty());
    return run;
  }

  private static void assertProblem(Response response, int status, String code, String detail) {
    assertThat(response.status()).as(response.toString()).isEqualTo(status);
    assertThat(response.header("Content-Type")).startsWith("application/problem+json");
    assertThat(response.json().get("code").asString()).isEqualTo(code);
    assertThat(response.json().get("detail").asString()).contains(detail);
  }

  private List<String> audited(String subject) {
    return boxOffice
        .owner()
        .sql("SELECT user_id || ' ' || action FROM audit_log WHERE subject = ? ORDER BY created_at")
        .param(subject)
        .query(String.class)
        .list();
  }

  private void leave(long run, String status) {
    boxOffice
        .owner()
        .sql(
            "UPDATE batch_job_execution SET status = ?, exit_code = ?, end_time = NULL WHERE job_execution_id = ?")
        .params(status, status, run)
        .update();
    boxOffice
        .owner()
        .sql("UPDATE batch_step_execution SET status = ?, exit_code = ? WHERE job_execution_id = ?")
        .params(status, status, run)
        .update();
  }

  @Test
  @DisplayName("list each job with its schedule and how it last went")
  void areListed() {
    long run = completed(start("reconcile", TODAY));

    JsonNode jobs = api.get("/admin/jobs").as(admin).send().json().get("items");

    JsonNode reconcile =
        jobs.values().stream()
            .filter(job -> job.get("name").asString().equals("reconcile"))
            .findFirst()
            .orElseThrow();
    assertThat(reconcile.get("cron").asString()).isEqualTo("0 30 3 * * *");
    assertThat(reconcile.get("zone").asString()).isEqualTo("Asia/Seoul");
    assertThat(reconcile.get("enabled").asBoolean()).isFalse();
    assertThat(reconcile.get("lastRun").get("runId").asLong()).isEqualTo(run);
    assertThat(jobs.values()).extracting(job -> job.get("name").asString()).contains("settle");
  }

  @Test
  @DisplayName("start a job in the background, say where to look, and remember who did")
  void starts() {
    int before = audited("job:reconcile").size();
    long first = completed(start("reconcile", TODAY));
    long second = completed(start("reconcile", TODAY));

    JsonNode page = api.get("/admin/jobs/reconcile/runs?size=2").as(admin).send().json();
    assertThat(page.get("items").values())
        .extracting(run -> run.get("runId").asLong())
        .containsExactly(second, first);
    assertThat(page.get("total").asLong()).isGreaterThanOrEqualTo(2);
    JsonNode run = page.get("items").get(0);
    assertThat(run.get("date").asString()).isEqualTo(TODAY.toString());
    assertThat(run.get("itemsRead").asLong()).isPositive();
    assertThat(run.get("seconds").asDouble()).isPositive();
    assertThat(run.get("endedAt").asString()).endsWith("Z");
    assertThat(audited("job:reconcile"))
        .hasSize(before + 2)
        .endsWith(admin.userId() + " JOB_STARTED");
  }

  @Test
  @DisplayName("refuse a start while another instance has the lock, and say which")
  void busy() {
    int before = audited("job:settle").size();
    boxOffice
        .owner()
        .sql(
            "INSERT INTO job_locks (name, lock_until, locked_at, locked_by) VALUES ('settle',"
                + " timezone('utc', now()) + INTERVAL '1 minute', timezone('utc', now()), 'host 7')"
                + " ON CONFLICT (name) DO UPDATE SET lock_until = excluded.lock_until,"
                + " locked_by = excluded.locked_by")
        .update();
    try {
      assertProblem(start("settle", TODAY.minusDays(1)), 409, "job-busy", "is being run by host 7");
      assertThat(audited("job:settle")).hasSize(before);
    } finally {
      boxOffice.owner().sql("UPDATE job_locks SET lock_until = timezone('utc', now())").update();
    }
  }

  @Test
  @DisplayName("refuse what was done once and is done once")
  void alreadyDone() {
    LocalDate day = TODAY.minusDays(3);
    completed(start("settle", day));

    assertProblem(start("settle", day), 409, "job-already-done", "It is done once");
  }

  @Test
  @DisplayName("leave no run where there is nothing to do")
  void nothingToDo() {
    Response response = start("sweepExpiredHolds", TODAY);

    assertThat(response.status()).as(response.toString()).isEqualTo(200);
    assertThat(response.json().get("status").asString()).isEqualTo("NOTHING_TO_DO");
  }

  @Test
  @DisplayName("know no other job, run or day")
  void unknown() {
    assertProblem(start("recncile", TODAY), 404, "job-not-found", "There are: ");
    assertProblem(
        api.get("/admin/jobs/recncile/runs").as(admin).send(), 404, "job-not-found", "recncile");
    assertProblem(
        api.get("/admin/jobs/runs/4711").as(admin).send(), 404, "job-run-not-found", "4711");
    Response runs = api.get("/admin/jobs/runs/runs").as(admin).send();
    assertProblem(runs, 400, "validation", "runId");
    assertProblem(operate(4711, "stop"), 404, "job-run-not-found", "4711");
    assertProblem(operate(4711, "restart"), 404, "job-run-not-found", "4711");
    // Not tomorrow, which may have begun by the time that this is read.
    Response toCome = start("reconcile", TODAY.plusDays(2));
    assertProblem(toCome, 400, "validation", "must not be after today");
    assertThat(toCome.json().get("errors").get(0).get("field").asString()).isEqualTo("date");
  }

  @Test
  @DisplayName("have a run stop that works somewhere, once, and remember who did")
  void stops() {
    long run = completed(start("reconcile", TODAY));
    leave(run, "STARTED");

    Response stopped = operate(run, "stop");
    assertThat(stopped.status()).as(stopped.toString()).isEqualTo(202);
    assertThat(stopped.json().get("status").asString()).isEqualTo("STOPPING");
    assertProblem(operate(run, "stop"), 409, "job-run-over", "is STOPPING");
    assertThat(audited("job run:" + run)).containsExactly(admin.userId() + " JOB_RUN_STOPPED");
    leave(run, "FAILED");
    completed(operate(run, "restart"));
  }

  @Test
  @DisplayName("go on with a run that failed, and with no other")
  void restarts() {
    long run = completed(start("reconcile", TODAY));
    assertProblem(operate(run, "restart"), 409, "job-run-not-restartable", "is COMPLETED");
    assertProblem(operate(run, "stop"), 409, "job-run-over", "nothing to stop");
    leave(run, "FAILED");

    long again = completed(operate(run, "restart"));

    assertThat(again).isGreaterThan(run);
    assertThat(audited("job run:" + run)).containsExactly(admin.userId() + " JOB_RUN_RESTARTED");
    assertProblem(
        operate(run, "restart"),
        409,
        "job-run-not-restartable",
        "went on already, in run " + again);
  }

  @ParameterizedTest
  @DisplayName("are an administrator's")
  @ValueSource(
      strings = {
        "GET /admin/jobs",
        "GET /admin/jobs/reconcile/runs",
        "GET /admin/jobs/runs/1",
        "POST /admin/jobs/runs/1/stop",
        "POST /admin/jobs/runs/1/restart",
        "POST /admin/jobs/reconcile/runs"
      })
  void forAdministrators(String endpoint) {
    String[] call = endpoint.split(" ");
    Response response =
        api.call(call[0], call[1])
            .as(boxOffice.buyer(0))
            .body("{\"date\":\"%s\"}".formatted(TODAY))
            .send();

    assertProblem(response, 403, "forbidden", "");
  }

  @Test
  @DisplayName("are measured: runs, their age, and broken rules")
  void measured() {
    completed(start("reconcile", TODAY));

    await()
        .untilAsserted(
            () ->
                assertThat(api.page("/actuator/prometheus").send().body())
                    .containsPattern(
                        "ticketing_job_run_seconds_count\\{.*job=\"reconcile\",outcome=\"completed\"")
                    .containsPattern("ticketing_job_busy_total\\{.*job=\"settle\"")
                    .containsPattern("ticketing_job_items_done\\{.*job=\"reconcile\"")
                    .containsPattern("ticketing_job_items_planned\\{.*job=\"reconcile\"")
                    .containsPattern("ticketing_job_items_rate\\{.*job=\"reconcile\"")
                    .containsPattern("ticketing_job_last_success_age_seconds\\{.*job=\"reconcile\"")
                    .containsPattern("ticketing_reconciliation_breaks_open\\{.*} 0\\.0"));
  }
}
