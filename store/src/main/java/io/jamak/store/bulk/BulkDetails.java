package io.jamak.store.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act needs beside its jobs.
 *
 * @param priority the new one, null unless the act sets it
 * @param addTags tags that assets get, empty unless the act tags
 * @param removeTags tags that assets lose
 */
public record BulkDetails(
    @Nullable Integer priority, List<String> addTags, List<String> removeTags) {
  /** Of acts that need nothing. */
  public static final BulkDetails NONE = new BulkDetails(null, List.of(), List.of());

  public BulkDetails {
    addTags = List.copyOf(addTags);
    removeTags = List.copyOf(removeTags);
  }
}
