package dev.concertbank.app.messaging.jdbc;

import dev.concertbank.app.messaging.Consumers;
import dev.concertbank.app.messaging.MessageWork;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@Profile("!oracle")
class JdbcMessagingConfiguration {

  @Bean
  JdbcListeners jdbcListeners(
      Consumers consumers,
      DataSource dataSource,
      MessageWork work,
      PlatformTransactionManager transactions) {
    return new JdbcListeners(
        consumers, new MessageQueues(dataSource), work, new TransactionTemplate(transactions));
  }
}
