package io.jamak.app.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What one process does; both by default. */
public enum Role {
  /** Screens, API, live updates, starting workflows. */
  WEB,
  /** Serving Temporal's task queues. */
  WORKER;

  static List<String> names() {
    return Arrays.stream(values()).map(Role::label).toList();
  }

  /** As it is written in settings. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
