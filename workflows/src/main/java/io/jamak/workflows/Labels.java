package io.jamak.workflows;

import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Sets search attributes of the running workflow, leaving out what the starter has set already. */
public final class Labels {
  private final Map<SearchAttributeKey<String>, String> wanted = new LinkedHashMap<>();

  /** Asks for one attribute. */
  public Labels with(SearchAttributeKey<String> key, String value) {
    wanted.put(key, value);
    return this;
  }

  /** Writes those that differ, in one history event, or none. */
  public void set() {
    SearchAttributeUpdate<?>[] updates =
        wanted.entrySet().stream()
            .filter(label -> !label.getValue().equals(current(label.getKey())))
            .map(label -> label.getKey().valueSet(label.getValue()))
            .toArray(SearchAttributeUpdate<?>[]::new);
    if (updates.length > 0) {
      Workflow.upsertTypedSearchAttributes(updates);
    }
  }

  private static String current(SearchAttributeKey<String> key) {
    return Objects.requireNonNullElse(Workflow.getTypedSearchAttributes().get(key), "");
  }
}
