package dev.concertbank.app.messaging.jms;

import dev.concertbank.app.messaging.Consumer;
import dev.concertbank.app.messaging.MessageWork;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageListener;
import jakarta.jms.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Spring's listener, set up so that the transaction of the database begins before a message is
 * received, and the JMS session is one with it.
 */
final class QueueListener extends DefaultMessageListenerContainer {
  private static final Logger LOG = LoggerFactory.getLogger(QueueListener.class);
  private static final long FIRST_PAUSE_MILLIS = 500;
  private static final double GROWTH = 2;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;

  private final transient Consumer consumer;
  private final transient Queues queues;

  QueueListener(
      Consumer consumer,
      Queues queues,
      MessageWork work,
      ConnectionFactory connections,
      PlatformTransactionManager transactions,
      long receiveMillis) {
    this.consumer = consumer;
    this.queues = queues;
    setBeanName("listener-" + consumer.name());
    setConnectionFactory(connections);
    setDestinationName(consumer.queue());
    setDestinationResolver((session, name, topic) -> queues.find(session, consumer));
    setTransactionManager(transactions);
    // Without, the session would know nothing of the transaction.
    setSessionTransacted(true);
    // A session outlives no transaction: with a cached one, AQ would dequeue in another
    // transaction.
    setCacheLevel(CACHE_NONE);
    setReceiveTimeout(receiveMillis);
    setConcurrentConsumers(consumer.concurrency());
    setBackOff(pauses());
    setErrorHandler(failure -> LOG.debug("{}: rolled back", consumer, failure));
    MessageListener listener = message -> work.process(consumer, () -> JmsMessages.read(message));
    setMessageListener(listener);
  }

  private static ExponentialBackOff pauses() {
    ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, GROWTH);
    pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
    return pauses;
  }

  @Override
  protected MessageConsumer createConsumer(Session session, Destination destination)
      throws JMSException {
    return queues.open(session, destination, consumer);
  }
}
