package io.jamak.api.paging;

import io.jamak.domain.account.WorkspaceId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a cursor belongs to: workspace, list, sort and every part of the filter. A cursor that was
 * made under another binding is refused.
 */
public record ListBinding(String text) {
  /** {@code parts} in a fixed order; sets must be sorted by the caller. */
  public static ListBinding of(WorkspaceId workspace, String list, @Nullable Object... parts) {
    return new ListBinding(
        workspace
            + "\n"
            + list
            + "\n"
            + Arrays.stream(parts).map(ListBinding::quoted).collect(Collectors.joining("\n")));
  }

  /** The names of enum constants in a stable order. */
  public static List<String> sorted(Iterable<? extends Enum<?>> constants) {
    return java.util.stream.StreamSupport.stream(constants.spliterator(), false)
        .map(Enum::name)
        .sorted()
        .toList();
  }

  private static String quoted(@Nullable Object part) {
    return part == null ? "-" : "=" + part.toString().replace("\\", "\\\\").replace("\n", "\\n");
  }
}
