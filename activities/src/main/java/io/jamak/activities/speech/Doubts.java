package io.jamak.activities.speech;

import io.jamak.activities.voice.VoiceMap;
import io.jamak.subtitles.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;

/**
 * Signs that an engine made words up or went round in circles. One sign makes a segment doubtful;
 * none of them alone is a reason to leave a word out, for people do repeat themselves.
 *
 * <p>The thresholds are Whisper's own (compression 2.4, log probability -1) and those of published
 * subtitle checks (30 characters a second).
 */
final class Doubts {
  private static final double LOOP_COMPRESSION = 2.4;
  private static final double LEAST_LOG_PROBABILITY = -1;
  private static final double MOST_CHARACTERS_PER_SECOND = 30;
  private static final double LEAST_VOICE = 0.2;
  private static final int LONGEST_REPEATED = 8;
  private static final int TIMES_RUNNING = 3;

  /** Shorter texts compress well or badly by chance. */
  private static final int LEAST_COMPRESSED_BYTES = 40;

  private Doubts() {}

  /** What can be wrong with a segment. */
  enum Sign {
    LOOP,
    UNSURE,
    TOO_FAST,
    GHOST_PHRASE,
    NO_VOICE
  }

  /** The signs of a segment whose times are those of the map. */
  static Set<Sign> of(Segment segment, VoiceMap voice) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    String text = segment.text();
    if (text.isBlank()) {
      return signs;
    }
    if (isLoop(text)) {
      signs.add(Sign.LOOP);
    }
    if (segment.averageLogProbability() < LEAST_LOG_PROBABILITY) {
      signs.add(Sign.UNSURE);
    }
    if (isToldInFull(segment) && isTooFast(segment)) {
      signs.add(Sign.TOO_FAST);
    }
    if (GhostPhrases.contain(text)) {
      signs.add(Sign.GHOST_PHRASE);
    }
    if (voice.trusted() && isWithoutVoice(segment, voice)) {
      signs.add(Sign.NO_VOICE);
    }
    return signs;
  }

  /** Times that we made up decide nothing. */
  private static boolean isToldInFull(Segment segment) {
    return !segment.placed() && segment.words().stream().noneMatch(Word::interpolated);
  }

  private static boolean isTooFast(Segment segment) {
    long lengthMs = Math.max(1, segment.endMs() - segment.startMs());
    return segment.text().length() * 1000.0 / lengthMs > MOST_CHARACTERS_PER_SECOND;
  }

  /** What is somewhere in the sound may be wherever somebody speaks. */
  private static boolean isWithoutVoice(Segment segment, VoiceMap voice) {
    return segment.placed()
        ? voice.spans().isEmpty()
        : voice.share(segment.startMs(), segment.endMs()) < LEAST_VOICE;
  }

  /** An n-gram three times running, or a text that compresses as only repetition does. */
  static boolean isLoop(String text) {
    return compression(text) > LOOP_COMPRESSION || repeats(GhostPhrases.normalised(text));
  }

  private static boolean repeats(String text) {
    List<String> words = Arrays.asList(text.split(" "));
    for (int length = 1; length <= LONGEST_REPEATED; length++) {
      for (int at = 0; at + length * TIMES_RUNNING <= words.size(); at++) {
        List<String> first = words.subList(at, at + length);
        if (first.equals(words.subList(at + length, at + 2 * length))
            && first.equals(words.subList(at + 2 * length, at + 3 * length))) {
          return true;
        }
      }
    }
    return false;
  }

  private static double compression(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < LEAST_COMPRESSED_BYTES) {
      return 1;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return (double) bytes.length / packed.size();
  }

  /** Signs by name, for a rule's line. */
  static String names(Set<Sign> signs) {
    List<String> names = new ArrayList<>();
    signs.forEach(sign -> names.add(sign.name().toLowerCase(Locale.ROOT)));
    return String.join("+", names);
  }
}
