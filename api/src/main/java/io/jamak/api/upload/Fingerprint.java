package io.jamak.api.upload;

import io.jamak.api.error.Texts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a file's content before it sends it: SHA-256 over its size and samples, 64
 * hex digits. Two files of one fingerprint and size count as the same; nothing but that hangs on
 * it.
 */
record Fingerprint(String hex) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  Fingerprint {
    if (!SHA256.matcher(hex).matches()) {
      throw Texts.bad("fingerprint", hex.length() + " characters", "64 hex digits, lower case");
    }
  }

  static @Nullable Fingerprint optional(@Nullable String hex) {
    return hex == null ? null : new Fingerprint(hex);
  }
}
