package io.jamak.api.document;

import io.jamak.api.paging.Params;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.OutputFormat;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says of parameters what they may hold. They arrive as texts and are read by {@link Params}, so
 * that a refusal names the value and what would have been right; the code's types do not tell it.
 */
@Component
class ParameterShapes implements GlobalOpenApiCustomizer {
  private static final Map<String, Supplier<Schema<?>>> SHAPES =
      Map.<String, Supplier<Schema<?>>>ofEntries(
          Map.entry("id", ParameterShapes::uuid),
          Map.entry("outputId", ParameterShapes::uuid),
          Map.entry("assetId", ParameterShapes::uuid),
          Map.entry("limit", () -> number(1, Params.MAX_LIMIT)),
          Map.entry("sizeBytes", () -> number(0, Long.MAX_VALUE)),
          Map.entry("month", () -> text().pattern("^[0-9]{4}-(0[1-9]|1[0-2])$")),
          Map.entry("fingerprint", ParameterShapes::sha256),
          Map.entry("cause", ParameterShapes::sha256),
          Map.entry("translate", () -> ofType("boolean")),
          Map.entry("retryable", () -> ofType("boolean")),
          Map.entry(
              "format",
              () -> choice(OutputFormat.downloads().stream().map(OutputFormat::code).toList())),
          Map.entry(
              "errorCode",
              () -> choice(Arrays.stream(ErrorCode.values()).map(Enum::name).toList())));

  @Override
  public void customise(io.swagger.v3.oas.models.OpenAPI document) {
    document
        .getPaths()
        .values()
        .forEach(
            path ->
                path.readOperations().stream()
                    .filter(operation -> operation.getParameters() != null)
                    .flatMap(operation -> operation.getParameters().stream())
                    .forEach(ParameterShapes::complete));
  }

  private static void complete(Parameter parameter) {
    Supplier<Schema<?>> shape = SHAPES.get(parameter.getName());
    if (shape != null) {
      parameter.setSchema(shape.get());
    }
  }

  private static Schema<?> sha256() {
    return text().pattern("^[0-9a-f]{64}$");
  }

  private static Schema<?> uuid() {
    return text().format("uuid");
  }

  private static Schema<Object> ofType(String type) {
    Schema<Object> schema = new Schema<>();
    schema.setTypes(Set.of(type));
    return schema;
  }

  private static Schema<?> text() {
    return ofType("string");
  }

  private static Schema<?> number(long least, long most) {
    return ofType("integer")
        .format("int64")
        .minimum(BigDecimal.valueOf(least))
        .maximum(BigDecimal.valueOf(most));
  }

  private static Schema<?> choice(List<String> values) {
    Schema<Object> choice = ofType("string");
    choice.setEnum(List.copyOf(values));
    return choice;
  }
}
