/**
 * What buyers are told: the list of their notices, and the mails. A notice is recorded by the
 * consumer NOTIFICATION; here it is read and sent.
 */
package dev.concertbank.app.notification;
