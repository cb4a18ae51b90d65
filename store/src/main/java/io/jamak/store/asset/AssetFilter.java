package io.jamak.store.asset;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which assets a list shows.
 *
 * @param search part of a file name or tag, NFC, case-insensitive; null for all
 * @param states empty for all
 * @param tag one that they have, exactly as it is; null for all
 */
public record AssetFilter(@Nullable String search, Set<State> states, @Nullable String tag) {
  /** Every asset of a workspace. */
  public static final AssetFilter ALL = new AssetFilter(null, Set.of(), null);

  public AssetFilter {
    states = Set.copyOf(states);
  }

  /** The chips of the dashboard: a card is in exactly one, by its badge. */
  public enum State {
    UPLOADING,
    UPLOADED,
    QUEUED,
    PROCESSING,
    DONE,
    ERROR
  }
}
