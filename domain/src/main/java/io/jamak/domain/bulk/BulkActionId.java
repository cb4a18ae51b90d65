package io.jamak.domain.bulk;

import io.jamak.domain.Ids;
import java.util.UUID;

/** Names one bulk action; a type of its own so that no other id is passed in its place. */
public record BulkActionId(UUID value) {
  /** A fresh, time-ordered id. */
  public static BulkActionId next() {
    return new BulkActionId(Ids.next());
  }

  /** Reads the canonical form; refuses anything else with BAD_ID. */
  public static BulkActionId parse(String text) {
    return new BulkActionId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
