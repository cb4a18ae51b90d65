package io.jamak.activities.speech;

import java.util.stream.IntStream;

/**
 * Finds where a word begins to sound after a pause. Detectors open a little early: at a breath, a
 * click, the first noise of a recording. A start is never moved back and never out of its word.
 */
final class Onset {
  private static final int FRAME_SAMPLES = 320;
  private static final int FRAME_MS = FRAME_SAMPLES / 16;

  /** Share of the loudest part of the word that is not silence any more. */
  private static final double FAINT = 0.08;

  /** Music or noise under the voice is not the voice: it sounds before the word, too. */
  private static final int FRAMES_BEFORE = 10;

  /** How much louder than that a voice begins. */
  private static final double OVER_BED = 1.5;

  /** A loud bed moves a start no further than to the loud part of its word. */
  private static final double MOST_BED = 0.5;

  /** A quiet consonant at the beginning is not looked for longer than this. */
  private static final long MOST_MS = 500;

  /** What is left of a word at least. */
  private static final long LEAST_WORD_MS = 60;

  private Onset() {}

  /**
   * The moment, in ms of the sound, from which the word that was told from {@code startMs} to
   * {@code endMs} is heard.
   *
   * @param pcm 16 kHz mono s16le
   */
  static long refine(byte[] pcm, long startMs, long endMs) {
    long latest = Math.min(startMs + MOST_MS, endMs - LEAST_WORD_MS);
    double loudest = 0;
    for (long at = startMs; at < endMs; at += FRAME_MS) {
      loudest = Math.max(loudest, level(pcm, at));
    }
    double heard = loudest * Math.clamp(bed(pcm, startMs) * OVER_BED / loudest, FAINT, MOST_BED);
    for (long at = startMs; at <= latest; at += FRAME_MS) {
      if (level(pcm, at) >= heard) {
        return at;
      }
    }
    return startMs;
  }

  /** The middle level of the frames before a moment; of nothing at the beginning. */
  private static double bed(byte[] pcm, long ms) {
    double[] levels =
        IntStream.rangeClosed(1, FRAMES_BEFORE)
            .mapToLong(frame -> ms - (long) frame * FRAME_MS)
            .filter(at -> at >= 0)
            .mapToDouble(at -> level(pcm, at))
            .sorted()
            .toArray();
    return levels.length == 0 ? 0 : levels[levels.length / 2];
  }

  private static double level(byte[] pcm, long fromMs) {
    int from = Math.toIntExact(fromMs * 16);
    int to = Math.min(pcm.length / 2, from + FRAME_SAMPLES);
    double power = 0;
    for (int i = Math.max(0, from); i < to; i++) {
      int sample = (short) ((pcm[2 * i] & 0xff) | (pcm[2 * i + 1] << 8));
      power += (double) sample * sample;
    }
    return to <= from ? 0 : Math.sqrt(power / (to - from));
  }
}
