package io.jamak.activities.process;

import java.util.Map;
import java.util.TreeMap;

/** The variables that a child sees in place of our own, among which are secrets. */
final class ChildEnvironment {
  /** Nothing of the user's. */
  static final Map<String, String> CLOSED =
      Map.of(
          "PATH", "/usr/local/bin:/usr/bin:/bin",
          "LANG", "C.UTF-8",
          "LC_ALL", "C.UTF-8",
          "HOME", "/tmp");

  private ChildEnvironment() {}

  /** With the user's PATH and HOME, which the stand-ins of version managers need. */
  static Map<String, String> ofUser() {
    Map<String, String> all = new TreeMap<>(CLOSED);
    for (String name : new String[] {"PATH", "HOME"}) {
      all.computeIfPresent(name, (_, closed) -> System.getenv().getOrDefault(name, closed));
    }
    return all;
  }
}
