package dev.concertbank.app.messaging.jms;

import dev.concertbank.app.messaging.Consumer;
import jakarta.jms.Connection;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * A JMS broker in this process, with queues like the product's: retried five times, then parked.
 */
final class Broker implements AutoCloseable, Queues {
  static final String PARKED = "parked";
  private static final int ATTEMPTS = 6;
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final EmbeddedActiveMQ server;
  private final ActiveMQConnectionFactory connections;

  private Broker(EmbeddedActiveMQ server, ActiveMQConnectionFactory connections) {
    this.server = server;
    this.connections = connections;
  }

  static Broker start() {
    String url = "vm://" + NUMBERS.incrementAndGet();
    AddressSettings everywhere = new AddressSettings();
    everywhere.setMaxDeliveryAttempts(ATTEMPTS);
    everywhere.setDeadLetterAddress(SimpleString.of(PARKED));
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setPersistenceEnabled(false);
    configuration.setSecurityEnabled(false);
    accept(configuration, url);
    configuration.addAddressSetting("#", everywhere);
    configuration.addQueueConfiguration(
        QueueConfiguration.of(PARKED).setRoutingType(RoutingType.ANYCAST));
    EmbeddedActiveMQ server = new EmbeddedActiveMQ().setConfiguration(configuration);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("The broker does not start", e);
    }
    return new Broker(server, new ActiveMQConnectionFactory(url));
  }

  private static void accept(ConfigurationImpl configuration, String url) {
    try {
      configuration.addAcceptorConfiguration("vm", url);
    } catch (Exception e) {
      throw new IllegalStateException("No acceptor for " + url, e);
    }
  }

  ActiveMQConnectionFactory connections() {
    return connections;
  }

  /** A message as {@code ticket_event} writes them. */
  record Draft(String kind, String correlation, String body, Long messageId) {}

  void send(String queue, Draft draft) {
    inSession(session -> send(session, session.createQueue(queue), draft));
  }

  void publish(String topic, Draft draft) {
    inSession(session -> send(session, session.createTopic(topic), draft));
  }

  private static Void send(Session session, Destination destination, Draft draft)
      throws JMSException {
    TextMessage message = session.createTextMessage(draft.body());
    message.setJMSType(draft.kind());
    message.setJMSCorrelationID(draft.correlation());
    if (draft.messageId() != null) {
      message.setLongProperty("messageId", draft.messageId());
    }
    session.createProducer(destination).send(message);
    return null;
  }

  /** Messages that wait, and those that somebody is working on. */
  long count(String queue) {
    org.apache.activemq.artemis.core.server.Queue found =
        server.getActiveMQServer().locateQueue(queue);
    return found == null ? 0 : found.getMessageCount();
  }

  boolean isEmpty(String queue) {
    return count(queue) == 0;
  }

  /** How many subscribe to a topic. */
  long subscriptions(String topic) {
    try {
      return server
          .getActiveMQServer()
          .getPostOffice()
          .listQueuesForAddress(SimpleString.of(topic))
          .size();
    } catch (Exception e) {
      throw new IllegalStateException("The broker cannot tell who subscribes to " + topic, e);
    }
  }

  interface Work<T> {
    T with(Session session) throws JMSException;
  }

  <T> T inSession(Work<T> work) {
    try (Connection connection = connections.createConnection();
        Session session = connection.createSession()) {
      connection.start();
      return work.with(session);
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Destination find(Session session, Consumer consumer) throws JMSException {
    return consumer.subscription().isPresent()
        ? session.createTopic(consumer.queue())
        : session.createQueue(consumer.queue());
  }

  /** A shared subscription, because another needs a name of the client for each connection. */
  @Override
  public MessageConsumer open(Session session, Destination queue, Consumer consumer)
      throws JMSException {
    return consumer.subscription().isPresent()
        ? session.createSharedDurableConsumer((Topic) queue, consumer.subscription().get())
        : session.createConsumer(queue);
  }

  @Override
  public void close() {
    connections.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The broker does not stop", e);
    }
  }
}
