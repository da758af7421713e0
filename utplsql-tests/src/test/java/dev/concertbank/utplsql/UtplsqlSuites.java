package dev.concertbank.utplsql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the class under which {@link UtplsqlTestEngine} puts all suites, for build and IDE. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface UtplsqlSuites {
  String PRODUCT = "src/test/plsql";

  /** The folder of the suites. */
  String value() default PRODUCT;
}
