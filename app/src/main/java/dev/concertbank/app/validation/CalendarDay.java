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
import java.time.LocalDate;

/**
 * Text that is a day (ISO 8601). Text, because a date in a request would also be read from a
 * number.
 */
@Constraint(validatedBy = CalendarDay.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface CalendarDay {
  String message() default "must be a day from 1970 to 9998, such as 2026-11-20";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  final class Validator implements ConstraintValidator<CalendarDay, String> {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      try {
        int year = LocalDate.parse(text).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
      } catch (DateTimeException e) {
        return false;
      }
    }
  }
}
