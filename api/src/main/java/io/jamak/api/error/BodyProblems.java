package io.jamak.api.error;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, without a word of the classes behind it. */
final class BodyProblems {
  private BodyProblems() {}

  /** OPTIONS_INVALID inside options, else BAD_REQUEST. */
  static JamakException of(@Nullable Throwable cause) {
    if (cause instanceof JamakException refused) {
      return refused;
    }
    if (cause instanceof DatabindException bad && !path(bad).isEmpty()) {
      boolean inOptions = path(bad).startsWith("options");
      return new JamakException(
          inOptions ? ErrorCode.OPTIONS_INVALID : ErrorCode.BAD_REQUEST,
          path(bad) + ": " + why(bad));
    }
    return new JamakException(ErrorCode.BAD_REQUEST, "body: " + where(cause));
  }

  private static String why(DatabindException bad) {
    if (bad.getCause() instanceof JamakException refused) {
      return String.valueOf(refused.getMessage());
    }
    if (bad instanceof UnrecognizedPropertyException unknown) {
      Collection<Object> known = unknown.getKnownPropertyIds();
      return "unknown (expected: " + (known == null ? "a known field" : names(known)) + ")";
    }
    if (bad instanceof MismatchedInputException mismatch) {
      return "wrong type (expected: " + kind(mismatch.getTargetType()) + ")";
    }
    return "not understood";
  }

  private static String names(Collection<Object> known) {
    return known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  static String kind(@Nullable Class<?> type) {
    if (type == null) {
      return "another value";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "a whole number";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "an array";
    }
    return CharSequence.class.isAssignableFrom(type) ? "a string" : "an object";
  }

  private static String where(@Nullable Throwable cause) {
    if (cause instanceof MismatchedInputException mismatch) {
      return "wrong type (expected: " + kind(mismatch.getTargetType()) + ")";
    }
    if (cause instanceof JacksonException broken) {
      TokenStreamLocation at = broken.getLocation();
      String place = at == null ? "" : " at line " + at.getLineNr() + " column " + at.getColumnNr();
      return "not JSON" + place + " (expected: one JSON object)";
    }
    return "absent (expected: one JSON object)";
  }

  private static String path(DatabindException bad) {
    List<JacksonException.Reference> path = bad.getPath();
    StringBuilder text = new StringBuilder();
    for (JacksonException.Reference step : path) {
      if (step.getPropertyName() != null) {
        text.append(text.isEmpty() ? "" : ".").append(step.getPropertyName());
      } else {
        text.append('[').append(step.getIndex()).append(']');
      }
    }
    return text.length() > 200 ? text.substring(0, 200) + "..." : text.toString();
  }
}
