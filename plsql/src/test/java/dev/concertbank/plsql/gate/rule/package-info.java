/** What the gates refuse: our conventions, and what Oracle would refuse although it parses. */
package dev.concertbank.plsql.gate.rule;
