package io.jamak.activities;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
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
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of some content in lower-case hex. */
  public static String sha256Hex(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException("SHA-256 (expected: in every JDK)", everyJdkHasIt);
    }
  }
}
