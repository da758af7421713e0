package dev.concertbank.app.jobs;

import java.util.List;

record JobList(List<JobResponse> items) {}
