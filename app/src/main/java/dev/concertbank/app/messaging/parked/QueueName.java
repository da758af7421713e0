package dev.concertbank.app.messaging.parked;

/** The queues whose messages can be parked, as the database writes them. */
enum QueueName {
  TICKET_EVENT_Q,
  HOLD_EXPIRY_Q
}
