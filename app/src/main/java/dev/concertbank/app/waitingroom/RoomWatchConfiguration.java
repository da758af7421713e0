package dev.concertbank.app.waitingroom;

import dev.concertbank.app.periodic.PeriodicTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    prefix = "concert-bank.waiting-room",
    name = "looks",
    havingValue = "true",
    matchIfMissing = true)
class RoomWatchConfiguration {
  /** Before the web server starts (DEFAULT_PHASE - 2048), and until after it has stopped. */
  private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3000;

  @Bean
  PeriodicTask roomLooks(WaitingRoomSettings settings, RoomWatch watch) {
    return new PeriodicTask(
        "room-watch",
        settings.lookEvery(),
        () -> {
          watch.look();
          return false;
        },
        PHASE);
  }
}
