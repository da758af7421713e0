package dev.concertbank.app.openapi;

import dev.concertbank.app.problem.Problem;
import dev.concertbank.app.problem.ProblemType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectMapper;

/** Documents problems: a response for each status, an example for each code. */
class ProblemResponses {
  private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final ObjectMapper objectMapper;

  ProblemResponses(ObjectMapper objectMapper) {
    this.objectMapper = objectMapper;
  }

  void addTo(Operation operation, List<ProblemType> types) {
    Map<Integer, List<ProblemType>> byStatus =
        types.stream()
            .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
    byStatus.forEach(
        (status, ofStatus) ->
            operation.getResponses().addApiResponse(String.valueOf(status), response(ofStatus)));
  }

  private ApiResponse response(List<ProblemType> types) {
    MediaType document =
        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
    types.forEach(type -> document.addExamples(type.code(), new Example().value(exampleOf(type))));
    String titles =
        types.stream().map(ProblemType::title).distinct().collect(Collectors.joining(" / "));
    return new ApiResponse()
        .description(titles)
        .content(new Content().addMediaType("application/problem+json", document));
  }

  private Object exampleOf(ProblemType type) {
    Problem problem =
        Problem.of(type, "What was wrong, with which value, and what to do.", "/api/ticketing/...");
    @SuppressWarnings("unchecked")
    Map<String, Object> example = objectMapper.convertValue(problem, Map.class);
    example.put("traceId", TRACE_ID);
    return example;
  }
}
