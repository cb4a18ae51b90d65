package io.jamak.api.document;

import io.jamak.api.error.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to each operation the problems that it may answer. */
@Component
class Refusals implements GlobalOpenApiCustomizer {
  private static final String PROBLEM_JSON = "application/problem+json";

  /** Of every operation: bad values, no caller, no such thing, no such format, trouble of ours. */
  private static final Map<Integer, String> ALWAYS =
      Map.of(
          400, "A value that cannot be meant",
          401, "Nobody is signed in, and no valid token was sent",
          404, "No such thing in this workspace",
          406, "No answer in the format that was asked for",
          429, "Too many requests; Retry-After says when to come back",
          500, "A fault of ours",
          502, "Storage or an engine failed",
          503,
              "The database, the job server or an engine is away; Retry-After says when to come back");

  /** Of what changes something. */
  private static final Map<Integer, String> OF_WRITES =
      Map.of(
          402, "The plan's limit is reached",
          403, "The caller's role may not do this, or the CSRF token is wrong",
          409, "Changed by somebody else, or still worked on under the same Idempotency-Key",
          410, "Expired",
          413, "Too large for the plan",
          415, "Content that is not taken",
          422, "Understood, and impossible: a language, a file, a used key",
          507, "No space left");

  @Override
  public void customise(OpenAPI document) {
    ModelConverters.getInstance(true)
        .readAll(Problem.class)
        .forEach((name, schema) -> document.getComponents().addSchemas(name, explained(schema)));
    document
        .getPaths()
        .values()
        .forEach(path -> path.readOperationsMap().forEach(Refusals::complete));
  }

  private static void complete(HttpMethod method, Operation operation) {
    Map<Integer, String> statuses = new TreeMap<>(ALWAYS);
    if (method != HttpMethod.GET) {
      statuses.putAll(OF_WRITES);
    } else {
      statuses.put(403, "The caller's role may not see this");
      statuses.put(409, "Not there yet: what is asked for is still being made");
      statuses.put(410, "Deleted after its time");
    }
    ApiResponses responses = operation.getResponses();
    statuses.forEach(
        (status, words) -> responses.addApiResponse(status.toString(), problem(status, words)));
  }

  /** With all codes at the field that holds them. */
  private static Schema<?> explained(Schema<?> problem) {
    Schema<?> code = problem.getProperties().get("code");
    if (code != null) {
      code.setDescription(code.getDescription() + ":\n\n" + ErrorCodes.explained());
    }
    return problem;
  }

  private static ApiResponse problem(int status, String words) {
    Schema<?> shape = new Schema<>().$ref("#/components/schemas/Problem");
    ApiResponse answer =
        new ApiResponse()
            .description(words + ": " + ErrorCodes.of(status))
            .content(new Content().addMediaType(PROBLEM_JSON, new MediaType().schema(shape)));
    if (List.of(429, 503).contains(status)) {
      Schema<?> seconds = new Schema<>().types(Set.of("integer")).minimum(BigDecimal.ONE);
      answer.addHeaderObject(
          "Retry-After",
          new Header()
              .description("How many seconds to wait before the next try")
              .required(true)
              .schema(seconds));
    }
    return answer;
  }
}
