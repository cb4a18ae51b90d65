package io.jamak.domain.job;

import io.jamak.domain.Ids;
import java.util.UUID;

/** Names one job; a type of its own so that no other id is passed in its place. */
public record JobId(UUID value) {
  /** A fresh, time-ordered id. */
  public static JobId next() {
    return new JobId(Ids.next());
  }

  /** Reads the canonical form; refuses anything else with BAD_ID. */
  public static JobId parse(String text) {
    return new JobId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
