package dev.concertbank.app.jobs;

import dev.concertbank.app.periodic.PeriodicTask;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    prefix = "concert-bank.jobs",
    name = "looks",
    havingValue = "true",
    matchIfMissing = true)
class JobLookConfiguration {

  @Bean
  PeriodicTask jobLook(
      JobsLifecycle lifecycle,
      JobMapper runs,
      MeterRegistry registry,
      @Value("${concert-bank.jobs.look-every:30s}") Duration pause) {
    return new PeriodicTask("job-look", pause, new SuccessGauges(lifecycle, runs, registry)::look);
  }
}
