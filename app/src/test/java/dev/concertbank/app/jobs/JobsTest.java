package dev.concertbank.app.jobs;

import dev.concertbank.app.testing.ApiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole application with its jobs, which begin by hand alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiTest
@Import(JobsOfTheTest.class)
@DisabledIfEnvironmentVariable(
    named = "ORACLE_URL",
    matches = ".+",
    disabledReason = "the tests write into the books of the jobs, which all share there")
@TestPropertySource(
    properties = {
      "concert-bank.jobs.enabled=false",
      "concert-bank.jobs.looks=true",
      "concert-bank.jobs.look-every=100ms"
    })
@interface JobsTest {}
