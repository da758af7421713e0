/** How much of the procedures' speed is left when they are called through REST. */
package dev.concertbank.app.benchmark;
