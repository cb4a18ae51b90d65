package io.jamak.activities.whisper.setup;

import io.jamak.domain.Sha256;
import java.util.List;

/**
 * What is in the environment: the packages of the lock, and two modules that stand in for large
 * ones.
 */
final class PythonPackages {
  /** Names of the modules of ours. */
  static final List<String> STUBS = List.of("av.py", "huggingface_hub.py");

  /** Changes when the way in which environments are made changes. */
  private static final String FORM = "1";

  private static final String HASH =
      Sha256.of(FORM + lock() + stub(STUBS.get(0)) + stub(STUBS.get(1)));

  private PythonPackages() {}

  /** Requirements with hashes, for pip and uv alike. */
  static String lock() {
    return Resources.text("packages.lock");
  }

  static String stub(String name) {
    return Resources.text("stubs/" + name);
  }

  /** SHA-256 of all of it. */
  static String hash() {
    return HASH;
  }
}
