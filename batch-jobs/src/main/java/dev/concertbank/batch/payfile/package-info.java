/** Job {@code reconcilePaymentFile}: the file of the payment provider against our books. */
package dev.concertbank.batch.payfile;
