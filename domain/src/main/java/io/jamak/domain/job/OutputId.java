package io.jamak.domain.job;

import io.jamak.domain.Ids;
import java.util.UUID;

/** Names one output; a type of its own so that no other id is passed in its place. */
public record OutputId(UUID value) {
  /** A fresh, time-ordered id. */
  public static OutputId next() {
    return new OutputId(Ids.next());
  }

  /** Reads the canonical form; refuses anything else with BAD_ID. */
  public static OutputId parse(String text) {
    return new OutputId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
