package dev.concertbank.plsql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Takes a guard away itself and expects the damage. Mutation tests leave these out: where the guard
 * is gone already, they would fail for the wrong reason.
 */
@Tag("negative-control")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface NegativeControl {}
