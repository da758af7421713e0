/**
 * Releases holds that are over: the net behind the messages that announce their end. Nothing
 * depends on it (R2), so it may be off, late, or run beside another one.
 */
package dev.concertbank.batch.sweep;
