package io.jamak.domain.asset;

import io.jamak.domain.Ids;
import java.util.UUID;

/** Names one asset; a type of its own so that no other id is passed in its place. */
public record AssetId(UUID value) {
  /** A fresh, time-ordered id. */
  public static AssetId next() {
    return new AssetId(Ids.next());
  }

  /** Reads the canonical form; refuses anything else with BAD_ID. */
  public static AssetId parse(String text) {
    return new AssetId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
