package dev.concertbank.app.json;

import java.beans.PropertyEditorSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Numbers in paths and queries are decimal; Spring by itself would take 0x10, #10 and +1 too. They
 * are editors because Spring asks its own ones again when a converter refuses.
 */
@ControllerAdvice
class StrictNumbers {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,19}");

  @InitBinder
  void readNumbersStrictly(WebDataBinder binder) {
    binder.registerCustomEditor(Long.class, new Decimal(Long::valueOf));
    binder.registerCustomEditor(long.class, new Decimal(Long::valueOf));
    binder.registerCustomEditor(Integer.class, new Decimal(Integer::valueOf));
  }

  private static final class Decimal extends PropertyEditorSupport {
    private final Function<String, Number> reader;

    Decimal(Function<String, Number> reader) {
      this.reader = reader;
    }

    @Override
    public void setAsText(String text) {
      if (!DECIMAL.matcher(text).matches()) {
        throw new NumberFormatException("not a decimal number");
      }
      setValue(reader.apply(text));
    }
  }
}
