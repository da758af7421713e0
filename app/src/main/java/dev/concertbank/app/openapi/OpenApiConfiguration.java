package dev.concertbank.app.openapi;

import dev.concertbank.app.idempotency.CommandRequest;
import dev.concertbank.app.queuetoken.PresentedPlace;
import dev.concertbank.app.security.Caller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.ObjectMapper;

/** What the code cannot say of the API by itself. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  static final String BEARER = "bearer";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(CommandRequest.class, Caller.class, PresentedPlace.class);
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Concert-Bank")
                .version("1")
                .description(
                    "Sells concert seats the way a bank moves money. Money is whole won. Errors are"
                        + " RFC 9457 problem documents. Commands take an Idempotency-Key: the same"
                        + " request with the same key gets the first answer again."))
        .components(
            new Components()
                .addSchemas("Problem", problem())
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")));
  }

  @Bean
  OperationCustomizer documentedOperations(ObjectMapper objectMapper) {
    return new DocumentedOperations(new ProblemResponses(objectMapper));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .addProperty("type", new StringSchema().format("uri"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema())
        .addProperty("code", new StringSchema().description("The last part of the type."))
        .addProperty("traceId", new StringSchema().description("Finds the request in the logs."))
        .addProperty("errors", new ArraySchema().items(fieldProblem()))
        .addProperty("seatIds", new ArraySchema().items(new IntegerSchema().format("int64")));
  }

  private static Schema<?> fieldProblem() {
    return new ObjectSchema()
        .addProperty("field", new StringSchema())
        .addProperty("message", new StringSchema());
  }
}
