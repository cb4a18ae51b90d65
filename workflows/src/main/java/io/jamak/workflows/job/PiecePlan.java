package io.jamak.workflows.job;

import java.util.List;
import java.util.Objects;

/**
 * The pieces of one audio, in order, without gap or overlap.
 *
 * @param voiceKey storage key of the voice map that they were cut by; "" in histories that were
 *     recorded before there was one
 */
public record PiecePlan(List<Piece> pieces, String voiceKey) {
  public PiecePlan {
    pieces = List.copyOf(pieces);
    voiceKey = Objects.requireNonNullElse(voiceKey, "");
  }

  /** Pieces that were cut without a voice map. */
  public PiecePlan(List<Piece> pieces) {
    this(pieces, "");
  }
}
