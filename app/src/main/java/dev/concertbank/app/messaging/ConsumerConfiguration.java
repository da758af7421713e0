package dev.concertbank.app.messaging;

import dev.concertbank.app.messaging.MessagingSettings.ConsumerSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who takes what. The names are those that the queues know. */
@Configuration(proxyBeanMethods = false)
class ConsumerConfiguration {
  private static final String TICKET_EVENTS = "ticket_event_q";

  @Bean
  Consumers consumers(
      MessagingSettings settings,
      MessageMeters meters,
      @Qualifier("holdExpiryHandler") MessageHandler holdExpiry,
      @Qualifier("notificationHandler") MessageHandler notification,
      @Qualifier("auditTrailHandler") MessageHandler auditTrail) {
    List<Consumer> wanted =
        Stream.of(
                onQueue("HOLD_EXPIRY", "hold_expiry_q", settings.holdExpiry(), holdExpiry),
                onEvents("NOTIFICATION", settings.notification(), notification),
                onEvents("AUDIT_TRAIL", settings.auditTrail(), auditTrail))
            .flatMap(Optional::stream)
            .filter(consumer -> settings.enabled())
            .toList();
    wanted.forEach(meters::register);
    return new Consumers(wanted);
  }

  private static Optional<Consumer> onQueue(
      String name, String queue, ConsumerSettings settings, MessageHandler handler) {
    return settings.enabled()
        ? Optional.of(new Consumer(name, queue, Optional.empty(), settings.concurrency(), handler))
        : Optional.empty();
  }

  private static Optional<Consumer> onEvents(
      String name, ConsumerSettings settings, MessageHandler handler) {
    return settings.enabled()
        ? Optional.of(
            new Consumer(name, TICKET_EVENTS, Optional.of(name), settings.concurrency(), handler))
        : Optional.empty();
  }
}
