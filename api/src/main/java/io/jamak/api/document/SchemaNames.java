package io.jamak.api.document;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * Names shapes by their outer class too: two controllers have a {@code Session}, and one of them
 * would stand for both.
 */
final class SchemaNames extends TypeNameResolver {
  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    Class<?> outer = type.getDeclaringClass();
    if (!type.getName().startsWith("io.jamak.")) {
      return super.nameForClass(type, options);
    }
    String name = type.getSimpleName();
    return outer == null ? plain(name) : plain(outer.getSimpleName()) + name;
  }

  private static String plain(String name) {
    return name.replaceFirst("(Json|Controller|Requests)$", "");
  }
}
