/**
 * The rush: one sale, many buyers racing through the REST API, and proof afterwards that no seat
 * was sold twice and no won was lost.
 */
package dev.concertbank.app.rush;
