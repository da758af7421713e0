package dev.concertbank.app.jobs;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.security.Caller;
import dev.concertbank.plsql.TicketError;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    value = JobController.PATH + "/runs/{runId}",
    produces = MediaType.APPLICATION_JSON_VALUE)
class RunController {
  private final JobOperator operator;
  private final JobMapper runs;

  RunController(JobOperator operator, JobMapper runs) {
    this.operator = operator;
    this.runs = runs;
  }

  @Operation(summary = "One run of a job")
  @Raises("job-run-not-found")
  @GetMapping
  RunResponse find(@PathVariable long runId) {
    return runs.find(runId)
        .map(RunRow::response)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.of(TicketError.JOB_RUN_NOT_FOUND),
                    "There is no run " + runId + " of a job."));
  }

  @Operation(summary = "Have a run stop after its transaction, whichever instance works on it")
  @Raises({"job-run-not-found", "job-run-over", "no-jobs-here"})
  @PostMapping("/stop")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RunResponse stop(Caller caller, @PathVariable long runId) {
    operator.stop(caller, runId);
    return find(runId);
  }

  @Operation(summary = "Go on in the background with a run that failed or was stopped")
  @Raises({
    "job-run-not-found",
    "job-run-not-restartable",
    "job-busy",
    "job-already-done",
    "job-not-started",
    "no-jobs-here"
  })
  @PostMapping("/restart")
  ResponseEntity<StartResponse> restart(Caller caller, @PathVariable long runId) {
    return JobController.accepted(operator.restart(caller, runId));
  }
}
