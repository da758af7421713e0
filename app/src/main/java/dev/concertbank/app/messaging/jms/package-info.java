/**
 * Messages of Oracle Advanced Queuing, taken over JMS. Nothing here but {@code OracleQueues} and
 * its configuration depends on Oracle, so that the rest is tested with another broker.
 */
package dev.concertbank.app.messaging.jms;
