package io.jamak.activities.media;

import io.jamak.activities.sound.SilenceCutter;
import io.jamak.activities.sound.SilenceCutter.Stretch;
import io.jamak.activities.sound.SoundProfile;
import io.jamak.workflows.job.Piece;
import io.jamak.workflows.job.PiecePlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans the pieces that are recognised side by side: the same sound and engine always give the same
 * plan. Neighbours without a voice become one silent piece, so that hours of silence cost one step.
 */
final class PiecePlanner {
  private PiecePlanner() {}

  static PiecePlan plan(SoundProfile sound, String transcriber) {
    PieceLength length = PieceLength.of(transcriber);
    List<Piece> pieces = new ArrayList<>();
    for (Stretch stretch : SilenceCutter.cut(sound, length.min(), length.max())) {
      boolean silent = !sound.hasVoice(stretch.fromSample(), stretch.toSample());
      Piece last = pieces.isEmpty() ? null : pieces.getLast();
      if (last != null && last.silent() && silent) {
        pieces.set(
            last.index(), new Piece(last.index(), last.fromSample(), stretch.toSample(), true));
      } else {
        pieces.add(new Piece(pieces.size(), stretch.fromSample(), stretch.toSample(), silent));
      }
    }
    return new PiecePlan(pieces.isEmpty() ? List.of(new Piece(0, 0, 0, true)) : pieces);
  }

  /** How long a piece may be. */
  record PieceLength(Duration min, Duration max) {
    private static final PieceLength LOCAL =
        new PieceLength(Duration.ofSeconds(10), Duration.ofSeconds(30));
    private static final PieceLength SERVER =
        new PieceLength(Duration.ofSeconds(30), Duration.ofSeconds(60));

    /** Short for the slow local engine, so that two workers share even a short video. */
    static PieceLength of(String transcriber) {
      return transcriber.equals("pocketsphinx") ? LOCAL : SERVER;
    }
  }
}
