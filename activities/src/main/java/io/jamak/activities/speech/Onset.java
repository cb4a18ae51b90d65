package io.jamak.activities.speech;

import io.jamak.activities.voice.VoiceMap;
import io.jamak.subtitles.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds where a word begins to sound after a pause. Detectors open a little early: at a breath, a
 * click, the first noise of a recording; or a little late, for they hear in windows.
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

  /** Words nearer to each other are spoken in one go. */
  private static final long PAUSE_MS = 300;

  /** A detector names the window of 32 ms in which it is sure; the voice began just before. */
  private static final long LEAD_MS = 40;

  private Onset() {}

  /**
   * The words with those that follow a pause from where they sound.
   *
   * @param words in the order of their starts
   * @param voice that the starts were clamped to, where it is trusted
   */
  static List<Word> afterPauses(List<Word> words, byte[] pcm, VoiceMap voice) {
    List<Word> exact = new ArrayList<>();
    long spokenUntil = -PAUSE_MS;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      long start = word.startMs();
      if (start - spokenUntil >= PAUSE_MS && !word.interpolated()) {
        long heard = refine(pcm, start, word.endMs());
        long earliest = Math.max(0, spokenUntil);
        start = voice.trusted() ? Math.max(earliest, heard - LEAD_MS) : heard;
      }
      long latest = i + 1 < words.size() ? words.get(i + 1).startMs() : word.endMs();
      exact.add(word.at(Math.min(start, latest), word.endMs()));
      spokenUntil = Math.max(spokenUntil, word.endMs());
    }
    return exact;
  }

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
