package dev.concertbank.app.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application with its consumers at work, on a database of their own, shared by all such
 * tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiTest
@DisabledIfEnvironmentVariable(
    named = "ORACLE_URL",
    matches = ".+",
    disabledReason = "there messages come over JMS, see OracleListenersTest")
@TestPropertySource(
    properties = {
      "concert-bank.messaging.enabled=true",
      "concert-bank.messaging.parked-look-every=100ms"
    })
public @interface ConsumerTest {}
