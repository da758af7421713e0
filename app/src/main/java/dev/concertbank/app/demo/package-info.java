/**
 * What a newcomer finds on a fresh machine: concerts on sale, people with money, an administrator.
 */
package dev.concertbank.app.demo;
