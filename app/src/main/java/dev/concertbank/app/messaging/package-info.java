/**
 * What acts on the messages of the packages. {@code Consumer} and {@code Message} are the port;
 * {@code MessageWork} is the one unit of work; {@code jms} and {@code jdbc} bring the messages, on
 * Oracle and on the embedded engine; {@code handler} holds the effects, the same objects on both.
 */
package dev.concertbank.app.messaging;
