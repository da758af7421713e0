/** An administrator calls a date off, and sees how far its refunds are; the job makes them. */
package dev.concertbank.app.cancellation;
