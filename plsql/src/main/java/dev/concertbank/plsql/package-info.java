/**
 * One thin class per PL/SQL package, with the package's name. A method calls one procedure, in the
 * transaction of its caller, and returns what the procedure returned. Nothing here decides
 * anything.
 */
package dev.concertbank.plsql;
