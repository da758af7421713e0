package dev.concertbank.app.jobs;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.paging.Page;
import dev.concertbank.app.paging.PageQuery;
import dev.concertbank.app.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(value = JobController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class JobController {
  static final String PATH = "/api/ticketing/admin/jobs";

  /** No job is called "runs": /runs/runs would be this path and that of one run at once. */
  private static final String RUNS = "/{job:(?!runs$).+}/runs";

  private final JobOperator operator;
  private final JobMapper runs;

  JobController(JobOperator operator, JobMapper runs) {
    this.operator = operator;
    this.runs = runs;
  }

  @Operation(summary = "The jobs: when each begins, who runs it, and how it last went")
  @Raises("no-jobs-here")
  @GetMapping
  JobList list() {
    return new JobList(
        operator.jobsHere().plan().stream()
            .map(
                job ->
                    JobResponse.of(
                        job,
                        runs.holder(job.name()),
                        runs.runs(job.name(), new PageQuery(0, 1)).stream()
                            .findFirst()
                            .orElse(null)))
            .toList());
  }

  @Operation(summary = "The runs of a job, the latest first")
  @Raises("job-not-found")
  @GetMapping(RUNS)
  Page<RunResponse> runs(@PathVariable String job, @Valid @ParameterObject PageQuery page) {
    operator.requireKnown(job);
    return Page.of(
        runs.runs(job, page).stream().map(RunRow::response).toList(), page, runs.countRuns(job));
  }

  @Operation(summary = "Start a job in the background")
  @Raises({"job-not-found", "job-busy", "job-already-done", "job-not-started", "no-jobs-here"})
  @PostMapping(value = RUNS, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<StartResponse> start(
      Caller caller, @PathVariable String job, @Valid @RequestBody StartRequest request) {
    return accepted(operator.start(caller, job, request.day()));
  }

  /** Where to look: at the run, or at the runs while it is not known which it will be. */
  static ResponseEntity<StartResponse> accepted(StartResponse started) {
    if (started.status().equals("NOTHING_TO_DO")) {
      return ResponseEntity.ok(started);
    }
    String where =
        started.runId() == null ? "/" + started.job() + "/runs" : "/runs/" + started.runId();
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .location(URI.create(PATH + where))
        .body(started);
  }
}
