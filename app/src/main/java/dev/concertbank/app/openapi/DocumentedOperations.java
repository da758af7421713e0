package dev.concertbank.app.openapi;

import dev.concertbank.app.idempotency.CommandRequest;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.queuetoken.PresentedPlace;
import dev.concertbank.app.security.Caller;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Reads off a controller's method who may call it, with which headers, and how it can fail. */
class DocumentedOperations implements OperationCustomizer {
  private static final String ADMIN_PATH = "/admin/";

  private final ProblemResponses problems;

  DocumentedOperations(ProblemResponses problems) {
    this.problems = problems;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    List<ProblemType> types = new ArrayList<>();
    types.add(ProblemType.VALIDATION);
    if (takes(method, CommandRequest.class)) {
      addIdempotencyKey(operation);
      types.add(ProblemType.IDEMPOTENCY_KEY_REQUIRED);
      types.add(ProblemCatalogue.get("request-in-progress"));
      types.add(ProblemCatalogue.get("idempotency-key-reused"));
    }
    if (takes(method, PresentedPlace.class)) {
      addQueueToken(operation);
    }
    if (needsToken(method)) {
      operation.addSecurityItem(new SecurityRequirement().addList(OpenApiConfiguration.BEARER));
      types.add(ProblemType.UNAUTHORIZED);
    }
    if (pathOf(method).contains(ADMIN_PATH)) {
      types.add(ProblemType.FORBIDDEN);
    }
    Raises raises = method.getMethodAnnotation(Raises.class);
    if (raises != null) {
      Arrays.stream(raises.value()).map(ProblemCatalogue::get).forEach(types::add);
    }
    types.add(ProblemType.UNAVAILABLE);
    problems.addTo(operation, types);
    return operation;
  }

  private static boolean needsToken(HandlerMethod method) {
    return takes(method, CommandRequest.class)
        || takes(method, Caller.class)
        || pathOf(method).contains(ADMIN_PATH);
  }

  private static String pathOf(HandlerMethod method) {
    RequestMapping mapping = method.getBeanType().getAnnotation(RequestMapping.class);
    return mapping == null ? "" : String.join(" ", mapping.value()) + "/";
  }

  private static boolean takes(HandlerMethod method, Class<?> type) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == type);
  }

  private static void addQueueToken(Operation operation) {
    operation.addParametersItem(
        new Parameter()
            .in("header")
            .name(PresentedPlace.HEADER)
            .required(operation.getRequestBody() == null)
            .description("The token of the last answer about this place in the waiting room.")
            .schema(new StringSchema()));
  }

  private static void addIdempotencyKey(Operation operation) {
    operation.addParametersItem(
        new Parameter()
            .in("header")
            .name("Idempotency-Key")
            .required(true)
            .description("New for each thing to be done; the same when asking again.")
            .schema(new StringSchema().minLength(1).maxLength(64).pattern("^[!-~]+$"))
            .example("6f1c2f0e-0d5b-4a57-9a0b-2a5d0d6c8f11"));
    operation
        .getResponses()
        .values()
        .forEach(
            response ->
                response.addHeaderObject(
                    "Idempotency-Replayed",
                    new Header()
                        .description("true where this is the first answer again")
                        .schema(new StringSchema())));
  }
}
