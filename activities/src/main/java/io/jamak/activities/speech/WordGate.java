package io.jamak.activities.speech;

import io.jamak.activities.sound.SilenceCutter.Stretch;
import io.jamak.activities.sound.SoundMeter;
import io.jamak.activities.sound.SoundProfile;
import io.jamak.subtitles.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets words through only where a voice was heard: engines turn wind and music into words. Also
 * keeps times in order and inside the piece.
 */
final class WordGate {
  private static final double FRAMES_PER_SECOND = 16_000.0 / SoundMeter.FRAME_SAMPLES;
  private static final double LEAST_WORDS_PER_SECOND = 1;

  private WordGate() {}

  /**
   * The words that lie in the sound, in order.
   *
   * @param marginMs how far from its word a voice may be: how exact the engine's times are
   */
  static List<Word> pass(List<Word> words, SoundProfile sound, long marginMs) {
    long durationMs = sound.samples() / 16;
    List<Word> kept = new ArrayList<>();
    long after = 0;
    for (Word word : words) {
      long start = Math.clamp(word.startMs(), after, Math.max(after, durationMs));
      long end = Math.clamp(word.endMs(), start, Math.max(start, durationMs));
      if (start < durationMs
          && isVoiced(sound, start - marginMs, end + marginMs)
          && !word.text().isBlank()) {
        kept.add(new Word(word.text(), start, end, word.confidence(), word.speaker()));
        after = end;
      }
    }
    return kept;
  }

  /**
   * Whether an utterance is tones rather than talk: people speak four words in a second of voice
   * and never less than one, while a melody of 12 s gave seven.
   */
  static boolean isMusic(int words, Stretch utterance, SoundProfile sound) {
    double voicedSeconds =
        sound.voicedFrames(utterance.fromSample(), utterance.toSample()) / FRAMES_PER_SECOND;
    return words < voicedSeconds * LEAST_WORDS_PER_SECOND;
  }

  private static boolean isVoiced(SoundProfile sound, long startMs, long endMs) {
    return sound.voicedFrames(startMs * 16, endMs * 16) > 0;
  }
}
