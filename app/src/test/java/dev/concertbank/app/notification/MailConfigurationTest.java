package dev.concertbank.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.concertbank.app.periodic.PeriodicTask;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.Notification;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayName("Mails are sent")
class MailConfigurationTest {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withConfiguration(
              AutoConfigurations.of(
                  ConfigurationPropertiesAutoConfiguration.class,
                  MailSenderAutoConfiguration.class))
          .withBean(Notification.class, () -> mock(Notification.class))
          .withBean(NotificationMapper.class, () -> mock(NotificationMapper.class))
          .withBean(Transactions.class, MailConfigurationTest::nothingIsDue)
          .withBean(NoticeTexts.class)
          .withUserConfiguration(Settings.class, MailConfiguration.class);

  private static Transactions nothingIsDue() {
    Transactions transactions = mock(Transactions.class);
    when(transactions.run(any())).thenReturn(List.of());
    return transactions;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(NotificationSettings.class)
  static class Settings {}

  @Test
  @DisplayName("where there is a server, which is not waited for without an end")
  void withServer() {
    application
        .withPropertyValues("spring.mail.host=smtp.example")
        .run(
            context -> {
              assertThat(context).hasSingleBean(PeriodicTask.class);
              assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                  .containsEntry("mail.smtp.connectiontimeout", "5000")
                  .containsEntry("mail.smtp.timeout", "5000")
                  .containsEntry("mail.smtp.writetimeout", "5000");
            });
  }

  @Test
  @DisplayName("nowhere else, as in the demo")
  void withoutServer() {
    application.run(context -> assertThat(context).doesNotHaveBean(PeriodicTask.class));
  }

  @Test
  @DisplayName("not where that is switched off")
  void switchedOff() {
    application
        .withPropertyValues(
            "spring.mail.host=smtp.example", "concert-bank.notification.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(PeriodicTask.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "Tickets <a@example.com>", "a@example.com, b@example.com"})
  @DisplayName("from one plain address")
  void from(String from) {
    application
        .withPropertyValues(
            "spring.mail.host=smtp.example", "concert-bank.notification.from=" + from)
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("concert-bank.notification.from is no plain address"));
  }
}
