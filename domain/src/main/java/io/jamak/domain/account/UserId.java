package io.jamak.domain.account;

import io.jamak.domain.Ids;
import java.util.UUID;

/** Names one user; a type of its own so that no other id is passed in its place. */
public record UserId(UUID value) {
  /** A fresh, time-ordered id. */
  public static UserId next() {
    return new UserId(Ids.next());
  }

  /** Reads the canonical form; refuses anything else with BAD_ID. */
  public static UserId parse(String text) {
    return new UserId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
