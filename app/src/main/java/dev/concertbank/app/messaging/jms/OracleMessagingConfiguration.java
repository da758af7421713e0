package dev.concertbank.app.messaging.jms;

import dev.concertbank.app.messaging.Consumers;
import dev.concertbank.app.messaging.MessageWork;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import javax.sql.DataSource;
import oracle.jakarta.jms.AQjmsFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.PlatformTransactionManager;

/** Profile oracle: the pool is Oracle's, whose connections are what AQ insists on. */
@Configuration(proxyBeanMethods = false)
@Profile("oracle")
class OracleMessagingConfiguration {
  /** Below oracle.jdbc.ReadTimeout; long, because each attempt opens a session of AQ. */
  private static final long RECEIVE_MILLIS = 5_000;

  @Bean
  JmsListeners jmsListeners(
      Consumers consumers,
      DataSource dataSource,
      MessageWork work,
      PlatformTransactionManager transactions,
      @Value("${concert-bank.owner-schema:CB_OWNER}") String ownerSchema)
      throws JMSException {
    ConnectionFactory connections =
        AQjmsFactory.getConnectionFactory(new TransactionBoundOracleDataSource(dataSource));
    return new JmsListeners(
        consumers, new OracleQueues(ownerSchema), work, connections, transactions, RECEIVE_MILLIS);
  }
}
