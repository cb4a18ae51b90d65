package io.jamak.api.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Takes the summary out of an operation's description, which would begin by repeating it. */
@Component
class OperationTexts implements GlobalOpenApiCustomizer {
  @Override
  public void customise(OpenAPI document) {
    document
        .getPaths()
        .values()
        .forEach(path -> path.readOperations().forEach(OperationTexts::complete));
  }

  /** The first sentence, without its full stop. */
  static String summary(String text) {
    return text.split("\\.(\\s|$)", 2)[0];
  }

  private static void complete(Operation operation) {
    String all = operation.getDescription();
    String summary = operation.getSummary();
    if (all != null && summary != null && all.startsWith(summary)) {
      String rest = all.substring(summary.length()).replaceFirst("^\\.", "").strip();
      operation.setDescription(rest.isEmpty() ? null : rest);
    }
  }
}
