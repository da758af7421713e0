/** PL/SQL files as the gates read them: parsed once, with their words and declarations. */
package dev.concertbank.plsql.gate.source;
