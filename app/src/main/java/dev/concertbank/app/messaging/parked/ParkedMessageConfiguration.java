package dev.concertbank.app.messaging.parked;

import dev.concertbank.app.periodic.PeriodicTask;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    prefix = "concert-bank.messaging",
    name = "enabled",
    havingValue = "true",
    matchIfMissing = true)
class ParkedMessageConfiguration {

  @Bean
  ParkedMessageGauge parkedMessageGauge(ParkedMessageMapper parked, MeterRegistry registry) {
    return new ParkedMessageGauge(parked, registry);
  }

  @Bean
  PeriodicTask parkedMessageCount(
      ParkedMessageGauge gauge,
      @Value("${concert-bank.messaging.parked-look-every:15s}") Duration pause) {
    return new PeriodicTask("parked-messages", pause, gauge::look);
  }
}
