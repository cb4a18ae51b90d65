package io.jamak.store.job;

import java.util.Locale;

/** What a job's workflow must be told, kept in the row until it was. */
public enum WorkflowOrder {
  /** To stop the engine and end. */
  CANCEL,
  /** To be gone, without a chance to clean up. */
  TERMINATE;

  /** As the column holds it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static WorkflowOrder of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
