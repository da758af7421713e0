package dev.concertbank.app.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Says of a request that could not be read what is wrong with it, field by field. */
class RequestErrors {
  private static final String INVALID_FIELDS = "The request has invalid fields: ";

  record Explanation(Optional<ProblemType> type, String detail, List<FieldProblem> fields) {
    static Explanation of(String detail) {
      return new Explanation(Optional.empty(), detail, List.of());
    }

    static Explanation of(ProblemType type, String detail) {
      return new Explanation(Optional.of(type), detail, List.of());
    }

    static Explanation of(Stream<FieldProblem> fields) {
      List<FieldProblem> sorted =
          fields
              .distinct()
              .sorted(
                  Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
              .toList();
      String names =
          sorted.stream().map(FieldProblem::field).distinct().collect(Collectors.joining(", "));
      return new Explanation(Optional.empty(), INVALID_FIELDS + names + ".", sorted);
    }
  }

  Explanation explain(Exception error) {
    if (error instanceof MethodArgumentNotValidException invalid) {
      return ofBinding(invalid.getBindingResult());
    }
    if (error instanceof BindException invalid) {
      return ofBinding(invalid.getBindingResult());
    }
    if (error instanceof HandlerMethodValidationException invalid) {
      return ofParameters(invalid);
    }
    if (error instanceof MethodArgumentTypeMismatchException mismatch) {
      return mismatch(mismatch.getName(), mismatch);
    }
    if (error instanceof MissingServletRequestParameterException missing) {
      return Explanation.of(
          Stream.of(new FieldProblem(missing.getParameterName(), "must be given")));
    }
    if (error instanceof HttpMessageNotReadableException unreadable) {
      return ofBody(unreadable);
    }
    return ofRest(error);
  }

  private static Explanation ofRest(Exception error) {
    if (error instanceof HttpRequestMethodNotSupportedException method) {
      return Explanation.of(
          "%s is not possible here; Allow says what is.".formatted(method.getMethod()));
    }
    if (error instanceof HttpMediaTypeNotSupportedException media) {
      return Explanation.of(
          "The body is %s; send application/json."
              .formatted(media.getContentType() == null ? "of no type" : media.getContentType()));
    }
    if (error instanceof MaxUploadSizeExceededException) {
      return Explanation.of(ProblemType.PAYLOAD_TOO_LARGE, "The upload is too large.");
    }
    if (error instanceof NoResourceFoundException) {
      return Explanation.of("There is nothing at this path.");
    }
    return Explanation.of(
        error instanceof ErrorResponse response
            ? response.getBody().getDetail()
            : "The request could not be read.");
  }

  private static Explanation ofBinding(BindingResult result) {
    return Explanation.of(
        result.getAllErrors().stream()
            .map(
                e ->
                    e instanceof FieldError field
                        ? new FieldProblem(field.getField(), messageOf(field))
                        : new FieldProblem(e.getObjectName(), e.getDefaultMessage())));
  }

  /** Of a value that could not be converted Spring's own message names classes of ours. */
  private static String messageOf(FieldError error) {
    return error.isBindingFailure() ? "has the wrong type" : error.getDefaultMessage();
  }

  private static Explanation ofParameters(HandlerMethodValidationException invalid) {
    return Explanation.of(
        invalid.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result.getResolvableErrors().stream()
                        .map(
                            e ->
                                new FieldProblem(
                                    result.getMethodParameter().getParameterName(),
                                    e.getDefaultMessage()))));
  }

  private static Explanation mismatch(String name, TypeMismatchException mismatch) {
    return Explanation.of(
        Stream.of(new FieldProblem(name, expectationOf(mismatch.getRequiredType()))));
  }

  private static String expectationOf(Class<?> type) {
    return type != null && type.isEnum()
        ? "must be one of "
            + Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", "))
        : "has the wrong type";
  }

  private static Explanation ofBody(HttpMessageNotReadableException unreadable) {
    if (unreadable.getRootCause() instanceof PayloadTooLargeException tooLarge) {
      return Explanation.of(ProblemType.PAYLOAD_TOO_LARGE, tooLarge.getMessage());
    }
    if (unreadable.getCause() instanceof PropertyBindingException unknown) {
      return Explanation.of(Stream.of(new FieldProblem(pathOf(unknown), "is not known")));
    }
    if (unreadable.getCause() instanceof MismatchedInputException mismatch
        && !mismatch.getPath().isEmpty()) {
      return Explanation.of(
          Stream.of(new FieldProblem(pathOf(mismatch), expectationOf(mismatch.getTargetType()))));
    }
    if (unreadable.getCause() instanceof InputCoercionException number
        && !number.getPath().isEmpty()) {
      return Explanation.of(Stream.of(new FieldProblem(pathOf(number), "is too large")));
    }
    return Explanation.of(
        ProblemType.MALFORMED_REQUEST,
        "The body is missing or is not the JSON object expected" + placeOf(unreadable) + ".");
  }

  private static String placeOf(HttpMessageNotReadableException unreadable) {
    if (unreadable.getCause() instanceof JacksonException error) {
      TokenStreamLocation location = error.getLocation();
      return location == null || location.getLineNr() < 1
          ? ""
          : ", at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
    return "";
  }

  /** Such as {@code seatIds[0]}. */
  private static String pathOf(JacksonException error) {
    return error.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
