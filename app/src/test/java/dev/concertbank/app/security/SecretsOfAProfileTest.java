package dev.concertbank.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class SecretsOfAProfileTest {
  @TempDir private Path directory;

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(SecurityProperties.class)
  @Import(KeyConfiguration.class)
  static class Keys {}

  private ApplicationContextRunner application() {
    return new ApplicationContextRunner()
        .withUserConfiguration(Keys.class)
        .withPropertyValues("concert-bank.embedded.directory=" + directory);
  }

  @Test
  void theEmbeddedEngineMakesItsOwn() {
    application().run(context -> assertThat(context).hasSingleBean(Secrets.class));
    assertThat(directory.resolve("secrets")).exists();
  }

  @Test
  void onOracleTheApplicationRefusesToStartWithout() {
    application()
        .withPropertyValues("spring.profiles.active=oracle")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(MissingSecretException.class));
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void onOracleItTakesThoseOfTheEnvironment() {
    application()
        .withPropertyValues(
            "spring.profiles.active=oracle",
            "concert-bank.security.token-secret=" + "t".repeat(32),
            "concert-bank.security.person-secret=" + "p".repeat(32),
            "concert-bank.security.queue-token-secrets=%s,%s"
                .formatted("n".repeat(32), "o".repeat(32)))
        .run(context -> assertThat(context).hasSingleBean(Secrets.class));
  }

  @Test
  void onOracleItRefusesToStartWithoutOneForTheWaitingRooms() {
    application()
        .withPropertyValues(
            "spring.profiles.active=oracle",
            "concert-bank.security.token-secret=" + "t".repeat(32),
            "concert-bank.security.person-secret=" + "p".repeat(32))
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(MissingSecretException.class)
                    .hasMessageContaining("queue-token-secrets"));
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void theEmbeddedEngineMakesTheOneForTheWaitingRoomsIfOnlyThatIsMissing() {
    application()
        .withPropertyValues(
            "concert-bank.security.token-secret=" + "t".repeat(32),
            "concert-bank.security.person-secret=" + "p".repeat(32))
        .run(context -> assertThat(context).hasSingleBean(Secrets.class));
  }
}
