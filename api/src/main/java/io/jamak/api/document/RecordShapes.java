package io.jamak.api.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.jamak.api.job.JobOptionsInput;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.JavadocProvider;
import org.springframework.stereotype.Component;

/**
 * Says of each field of our records what the reader of the document cannot guess: what its
 * docstring tells; that answers hold all of them, null only where the code says {@code @Nullable};
 * that requests may leave out what is not marked as required.
 */
@Component
class RecordShapes implements ModelConverter {
  private static final String REFERENCE = "#/components/schemas/";

  private final JavadocProvider docstrings;

  RecordShapes(JavadocProvider docstrings) {
    this.docstrings = docstrings;
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> made = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
    if (made != null && raw.isRecord()) {
      Schema<?> model = made;
      if (made.get$ref() != null) {
        model = context.getDefinedModels().get(made.get$ref().replace(REFERENCE, ""));
      }
      if (model != null && model.getProperties() != null) {
        complete(raw, model);
      }
    }
    return made;
  }

  @SuppressWarnings("rawtypes") // as the library has them
  private void complete(Class<?> raw, Schema<?> model) {
    boolean isRequest = isRequest(raw);
    Map<String, Schema> properties = model.getProperties();
    Map<String, String> descriptions = docstrings.getRecordClassParamJavadoc(raw);
    model.setDescription(docstrings.getClassJavadoc(raw));
    for (RecordComponent component : raw.getRecordComponents()) {
      String name = nameOf(component);
      Schema<?> property = properties.get(name);
      if (property == null) {
        continue;
      }
      boolean required = isRequest ? isRequired(model, name) : true;
      if (required && !isRequired(model, name)) {
        model.addRequiredItem(name);
      }
      if (component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
        property.setTypes(new HashSet<>(Set.of("object")));
        property.setType("object");
      }
      if (isNullable(component) && !(isRequest && required)) {
        property = nullable(property);
        properties.put(name, property);
      }
      property.setDescription(descriptions.get(component.getName()));
    }
    if (raw == JobOptionsInput.class) {
      model.setAdditionalProperties(false);
    }
  }

  private static boolean isRequest(Class<?> raw) {
    return raw == JobOptionsInput.class || raw.isAnnotationPresent(JsonIgnoreProperties.class);
  }

  private static boolean isRequired(Schema<?> model, String name) {
    return model.getRequired() != null && model.getRequired().contains(name);
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static String nameOf(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null ? component.getName() : named.value();
  }

  private static Schema<?> nullable(Schema<?> property) {
    if (property.get$ref() != null) {
      Schema<Object> either = new Schema<>();
      either.setAnyOf(List.of(property, new Schema<Object>().types(Set.of("null"))));
      return either;
    }
    if (property.getAnyOf() == null) {
      property.addType("null");
    }
    return property;
  }
}
