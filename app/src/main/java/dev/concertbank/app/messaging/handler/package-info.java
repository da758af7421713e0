/** The effects of messages: each calls one package, which decides. */
package dev.concertbank.app.messaging.handler;
