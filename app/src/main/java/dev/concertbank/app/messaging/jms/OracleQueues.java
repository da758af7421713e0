package dev.concertbank.app.messaging.jms;

import dev.concertbank.app.messaging.Consumer;
import jakarta.jms.Destination;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.Topic;
import java.util.Locale;
import java.util.Optional;
import oracle.jakarta.jms.AQjmsSession;

/**
 * Queues of Advanced Queuing, in the schema of their owner. Subscriptions were made when the schema
 * was deployed and are only looked up here: the application's user may dequeue, and may not
 * subscribe. (Java Message Service reference, AQjmsSession: getQueue, getTopic,
 * getDurableSubscriber.)
 */
final class OracleQueues implements Queues {
  private final String ownerSchema;

  OracleQueues(String ownerSchema) {
    this.ownerSchema = upper(ownerSchema);
  }

  @Override
  public Destination find(Session session, Consumer consumer) throws JMSException {
    AQjmsSession oracle = (AQjmsSession) session;
    String queue = upper(consumer.queue());
    return consumer.subscription().isPresent()
        ? oracle.getTopic(ownerSchema, queue)
        : oracle.getQueue(ownerSchema, queue);
  }

  @Override
  public MessageConsumer open(Session session, Destination queue, Consumer consumer)
      throws JMSException {
    Optional<String> subscription = consumer.subscription();
    return subscription.isPresent()
        ? subscriber((AQjmsSession) session, (Topic) queue, subscription.get())
        : session.createConsumer(queue);
  }

  private static MessageConsumer subscriber(AQjmsSession session, Topic topic, String name)
      throws JMSException {
    MessageConsumer subscriber = session.getDurableSubscriber(topic, name);
    if (subscriber == null) {
      throw new InvalidDestinationException(
          "%s has no subscriber %s. Deploy the schema: its queues are made with their subscribers."
              .formatted(topic.getTopicName(), name));
    }
    return subscriber;
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
