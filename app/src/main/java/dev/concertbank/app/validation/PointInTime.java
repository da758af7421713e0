package dev.concertbank.app.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/**
 * Text that is a time with its offset (ISO 8601), of a year that both databases know. Text, because
 * a time in a request would also be read from a number.
 */
@Constraint(validatedBy = PointInTime.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface PointInTime {
  String message() default
      "must be a time with its offset, from 1970 to 9998, such as 2026-11-21T10:00:00Z";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  final class Validator implements ConstraintValidator<PointInTime, String> {
    private static final int FIRST_YEAR = 1970;

    /** In any offset still before the year 10000, which Oracle does not know. */
    private static final int LAST_YEAR = 9998;

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      try {
        int year = OffsetDateTime.parse(text).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
      } catch (DateTimeException e) {
        return false;
      }
    }
  }
}
