package io.jamak.domain.event;

import java.util.Arrays;
import java.util.Locale;

/** What happened to one attempt at a step of a job. */
public enum StepState {
  STARTED,
  DONE,
  FAILED,
  SKIPPED,

  /** An engine asked for patience; the attempt is not over. */
  WAITING,

  /** The attempt goes on after a wait. */
  RESUMED;

  /** Lower case, as in the journal and in workflows. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of this code.
   *
   * @throws IllegalArgumentException for an unknown one
   */
  public static StepState of(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("state of a step: " + code));
  }
}
