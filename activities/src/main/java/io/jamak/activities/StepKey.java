package io.jamak.activities;

import io.jamak.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the storage key of a content-addressed step, {@code w/<workspace>/steps/<step>/<sha256>}:
 * the same input, engine and options always give the same key, so an existing object is the result
 * and a late writer can do no harm. Attempt numbers, times and host names must never enter it.
 *
 * <p>Immutable: each {@code with} returns a new builder.
 */
public final class StepKey {
  private final String step;
  private final List<String> parts;

  private StepKey(String step, List<String> parts) {
    this.step = step;
    this.parts = parts;
  }

  /**
   * Starts a key.
   *
   * @param step folder name, "compose" for instance
   * @param version raised whenever the step's code gives another result for the same input
   */
  public static StepKey of(String step, int version) {
    return new StepKey(step, List.of(step, String.valueOf(version)));
  }

  /** Adds one fact by name; null differs from "". */
  public StepKey with(String name, @Nullable Object value) {
    List<String> more = new ArrayList<>(parts);
    more.add(name);
    more.add(value == null ? "null" : "=" + value);
    return new StepKey(step, List.copyOf(more));
  }

  /** The storage key within a workspace. */
  public String in(String workspaceId) {
    return "w/" + workspaceId + "/steps/" + step + "/" + hash();
  }

  private String hash() {
    List<byte[]> all = new ArrayList<>();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      all.add((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      all.add(bytes);
    }
    return Sha256.of(all.toArray(byte[][]::new));
  }
}
