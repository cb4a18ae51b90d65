package io.jamak.api.document;

import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.ThrowsJavadoc;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.JavadocProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The docstrings of controllers and records, which the compiler kept: the one source of the
 * document's descriptions. The first sentence of a method is its operation's summary.
 */
@Component
@Primary
class Docstrings implements JavadocProvider {
  @Override
  public String getClassJavadoc(Class<?> type) {
    return Markdown.of(RuntimeJavadoc.getJavadoc(type).getComment());
  }

  @Override
  public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
    return RuntimeJavadoc.getJavadoc(type).getRecordComponents().stream()
        .collect(
            Collectors.toMap(
                ParamJavadoc::getName, component -> Markdown.of(component.getComment())));
  }

  @Override
  public String getMethodJavadocDescription(Method method) {
    return Markdown.of(RuntimeJavadoc.getJavadoc(method).getComment());
  }

  @Override
  public String getMethodJavadocReturn(Method method) {
    return Markdown.of(RuntimeJavadoc.getJavadoc(method).getReturns());
  }

  @Override
  public Map<String, String> getMethodJavadocThrows(Method method) {
    return RuntimeJavadoc.getJavadoc(method).getThrows().stream()
        .collect(Collectors.toMap(ThrowsJavadoc::getName, what -> Markdown.of(what.getComment())));
  }

  @Override
  public @Nullable String getParamJavadoc(Method method, String name) {
    return RuntimeJavadoc.getJavadoc(method).getParams().stream()
        .filter(parameter -> parameter.getName().equals(name))
        .map(parameter -> Markdown.of(parameter.getComment()))
        .findFirst()
        .orElse(null);
  }

  /** None: what is documented has no fields but those of records. */
  @Override
  public String getFieldJavadoc(Field field) {
    return "";
  }

  @Override
  public String getFirstSentence(String text) {
    return OperationTexts.summary(text);
  }
}
