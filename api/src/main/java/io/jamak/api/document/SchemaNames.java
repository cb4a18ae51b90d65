package io.jamak.api.document;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * Names shapes as a client's author would: by their record, without what only tells our classes
 * apart ("AssetJson" is an Asset), and by the outer class too where the record alone says too
 * little ("Item" of a BulkResult).
 */
final class SchemaNames extends TypeNameResolver {
  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    if (!type.getName().startsWith("io.jamak.")) {
      return super.nameForClass(type, options);
    }
    String name = plain(type.getSimpleName());
    Class<?> outer = type.getDeclaringClass();
    String prefix = outer == null ? "" : plain(outer.getSimpleName());
    return name.contains(prefix) ? name : prefix + name;
  }

  /** A page of jobs is a JobPage. */
  @Override
  protected String nameForGenericType(JavaType type, Set<Options> options) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < type.containedTypeCount(); i++) {
      name.append(nameForType(type.containedType(i), options));
    }
    return name + nameForClass(type.getRawClass(), options);
  }

  private static String plain(String name) {
    return name.replaceFirst("(Bulk)?(Json|Controller|Requests|Info|Rules)$", "");
  }
}
