package dev.concertbank.app.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@DisplayName("Consumers are switched")
class ConsumerConfigurationTest {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withConfiguration(
              AutoConfigurations.of(
                  ConfigurationPropertiesAutoConfiguration.class,
                  ValidationAutoConfiguration.class))
          .withUserConfiguration(Handlers.class, ConsumerConfiguration.class);

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(MessagingSettings.class)
  static class Handlers {
    @Bean
    MessageHandler holdExpiryHandler() {
      return message -> {};
    }

    @Bean
    MessageHandler notificationHandler() {
      return message -> {};
    }

    @Bean
    MessageHandler auditTrailHandler() {
      return message -> {};
    }

    @Bean
    MeterRegistry registry() {
      return new SimpleMeterRegistry();
    }

    @Bean
    MessageMeters meters(MeterRegistry registry) {
      return new MessageMeters(registry);
    }
  }

  private List<Consumer> with(String... properties) {
    List<Consumer> found = new java.util.ArrayList<>();
    application
        .withPropertyValues(properties)
        .run(context -> found.addAll(context.getBean(Consumers.class).all()));
    return found;
  }

  @Test
  @DisplayName("on by default, four threads in all, of a pool of 32")
  void byDefault() {
    List<Consumer> consumers = with();

    assertThat(consumers)
        .extracting(Consumer::name)
        .containsExactly("HOLD_EXPIRY", "NOTIFICATION", "AUDIT_TRAIL");
    assertThat(consumers.stream().mapToInt(Consumer::concurrency).sum()).isEqualTo(4);
  }

  @Test
  @DisplayName("one by one")
  void oneByOne() {
    assertThat(
            with(
                "concert-bank.messaging.notification.enabled=false",
                "concert-bank.messaging.audit-trail.concurrency=3"))
        .extracting(consumer -> consumer.name() + " " + consumer.concurrency())
        .containsExactly("HOLD_EXPIRY 2", "AUDIT_TRAIL 3");
    assertThat(with("concert-bank.messaging.hold-expiry.enabled=false"))
        .extracting(Consumer::name)
        .containsExactly("NOTIFICATION", "AUDIT_TRAIL");
  }

  @Test
  @DisplayName("off together")
  void together() {
    assertThat(with("concert-bank.messaging.enabled=false")).isEmpty();
  }

  @Test
  @DisplayName("and not to more threads than a pool can bear")
  void tooMany() {
    application
        .withPropertyValues("concert-bank.messaging.hold-expiry.concurrency=9")
        .run(context -> assertThat(context).hasFailed());
  }
}
