package dev.concertbank.app.messaging.jms;

import dev.concertbank.app.messaging.Consumer;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;

/** How a broker finds what a consumer listens to. */
interface Queues {
  Destination find(Session session, Consumer consumer) throws JMSException;

  MessageConsumer open(Session session, Destination queue, Consumer consumer) throws JMSException;
}
