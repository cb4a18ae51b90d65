package io.jamak.domain.job;

import io.jamak.domain.Ids;
import java.util.UUID;

/** Names one saved view of the job list. */
public record JobViewId(UUID value) {
  /** A fresh, time-ordered id. */
  public static JobViewId next() {
    return new JobViewId(Ids.next());
  }

  /** Reads the canonical form; refuses anything else with BAD_ID. */
  public static JobViewId parse(String text) {
    return new JobViewId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
