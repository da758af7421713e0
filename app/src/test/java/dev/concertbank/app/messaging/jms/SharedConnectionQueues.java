package dev.concertbank.app.messaging.jms;

import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.concertbank.app.messaging.Consumer;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A provider that does as Advanced Queuing does on a data source bound to the transaction: its
 * sessions dequeue in the connection of the running transaction, and their own commit does nothing.
 * The queues are the embedded engine's.
 */
final class SharedConnectionQueues implements Queues {
  private static final String RECEIVE =
      """
      SELECT r.properties -> 'messageId' ->> 'value', r.type, r.correlation, r.body, r.attempts
        FROM dbms_aqin.receive(?, ?, 1) r
      """;

  private final JdbcClient jdbc;

  SharedConnectionQueues(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  ConnectionFactory connections() throws JMSException {
    Session session = mock(Session.class);
    when(session.getTransacted()).thenReturn(true);
    Connection connection = mock(Connection.class);
    when(connection.createSession(anyBoolean(), anyInt())).thenReturn(session);
    ConnectionFactory factory = mock(ConnectionFactory.class);
    when(factory.createConnection()).thenReturn(connection);
    return factory;
  }

  @Override
  public Destination find(Session session, Consumer consumer) {
    return mock(Queue.class);
  }

  @Override
  public MessageConsumer open(Session session, Destination queue, Consumer consumer)
      throws JMSException {
    MessageConsumer opened = mock(MessageConsumer.class);
    when(opened.receive(anyLong())).thenAnswer(call -> receive(consumer));
    return opened;
  }

  private TextMessage receive(Consumer consumer) {
    return jdbc.sql(RECEIVE)
        .param(consumer.queue())
        .param(consumer.subscription().orElse(null))
        .query((row, number) -> message(row))
        .optional()
        .orElse(null);
  }

  private static TextMessage message(ResultSet row) throws SQLException {
    TextMessage message = mock(TextMessage.class);
    try {
      when(message.getStringProperty("messageId")).thenReturn(row.getString(1));
      when(message.getJMSType()).thenReturn(row.getString(2));
      when(message.getJMSCorrelationID()).thenReturn(row.getString(3));
      when(message.getText()).thenReturn(row.getString(4));
      when(message.propertyExists("JMSXDeliveryCount")).thenReturn(true);
      when(message.getIntProperty("JMSXDeliveryCount")).thenReturn(row.getInt(5) + 1);
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
    return message;
  }
}
