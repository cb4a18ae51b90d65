package io.jamak.domain.account;

import io.jamak.domain.Ids;
import java.util.UUID;

/** Names one workspace; a type of its own so that no other id is passed in its place. */
public record WorkspaceId(UUID value) {
  /** A fresh, time-ordered id. */
  public static WorkspaceId next() {
    return new WorkspaceId(Ids.next());
  }

  /** Reads the canonical form; refuses anything else with BAD_ID. */
  public static WorkspaceId parse(String text) {
    return new WorkspaceId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
