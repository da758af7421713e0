package dev.concertbank.app.messaging;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which consumers this instance runs, {@code concert-bank.messaging.*}. Without any of them, in any
 * instance, everything stays correct and is only done later.
 *
 * <p>A consumer that waits keeps a connection of the pool. By default that is four of 32: two for
 * expired holds, one for each of the others.
 *
 * @param enabled false switches all of them off
 */
@Validated
@ConfigurationProperties("concert-bank.messaging")
public record MessagingSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue @Valid ConsumerSettings holdExpiry,
    @DefaultValue @Valid ConsumerSettings notification,
    @DefaultValue @Valid ConsumerSettings auditTrail) {

  /**
   * @param concurrency threads in each instance, a connection each
   */
  public record ConsumerSettings(
      @DefaultValue("true") boolean enabled, @DefaultValue("1") @Min(1) @Max(8) int concurrency) {}
}
