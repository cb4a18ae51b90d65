package io.jamak.activities.voice;

import io.jamak.activities.sound.SoundMeter;
import io.jamak.activities.sound.SoundProfile;
import io.jamak.activities.voice.VoiceMap.Span;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts sound into pieces where nobody speaks: in the longest pause between the least and the most
 * length of a piece; where there is none, in the longest one earlier; where nobody ever pauses, at
 * the quietest moment. The same map always gives the same pieces, without gap or overlap.
 * Neighbours without a voice are one silent piece, so that hours of silence cost one step.
 */
final class VoiceCutter {
  /** A shorter pause may lie within a word. */
  private static final long LEAST_PAUSE_MS = 150;

  /** A piece shorter than this share of the most is not worth a call of its own. */
  private static final double LEAST_SHARE = 0.4;

  private static final int FRAME_MS = SoundMeter.FRAME_SAMPLES * 1000 / Audio.SAMPLE_RATE;

  private final VoiceMap voice;
  private final long samples;
  private final long minMs;
  private final long maxMs;
  private @Nullable SoundProfile levels;

  VoiceCutter(VoiceMap voice, long samples, long minMs, long maxMs) {
    this.voice = voice;
    this.samples = samples;
    this.minMs = minMs;
    this.maxMs = maxMs;
  }

  /** Measures the whole sound; asked for only where somebody never pauses. */
  interface Levels {
    SoundProfile measure() throws IOException;
  }

  List<Piece> pieces(Levels meter) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    long durationMs = samples * 1000 / Audio.SAMPLE_RATE;
    long from = 0;
    while (durationMs - from > maxMs) {
      long to = nextCut(from, meter);
      add(pieces, sampleAt(from), sampleAt(to));
      from = to;
    }
    add(pieces, sampleAt(from), samples);
    return pieces;
  }

  private void add(List<Piece> pieces, long fromSample, long toSample) {
    long fromMs = fromSample * 1000 / Audio.SAMPLE_RATE;
    boolean silent = voice.voicedMs(fromMs, toSample * 1000 / Audio.SAMPLE_RATE) == 0;
    Piece last = pieces.isEmpty() ? null : pieces.getLast();
    if (last != null && last.silent() && silent) {
      pieces.set(last.index(), new Piece(last.index(), last.fromSample(), toSample, true));
    } else {
      pieces.add(new Piece(pieces.size(), fromSample, toSample, silent));
    }
  }

  private long nextCut(long from, Levels meter) throws IOException {
    long cut = longestPause(from + minMs, from + maxMs);
    if (cut < 0) {
      cut = longestPause(from + Math.round(maxMs * LEAST_SHARE), from + minMs);
    }
    return cut < 0 ? quietest(from + minMs, from + maxMs, meter) : cut;
  }

  /** The middle of the longest pause between two moments, -1 without any. */
  private long longestPause(long from, long to) {
    long best = -1;
    long length = LEAST_PAUSE_MS - 1;
    long pauseFrom = from;
    for (Span span : voice.touching(from, to)) {
      if (span.fromMs() - pauseFrom > length) {
        length = span.fromMs() - pauseFrom;
        best = (pauseFrom + span.fromMs()) / 2;
      }
      pauseFrom = Math.max(pauseFrom, span.toMs());
    }
    return to - pauseFrom > length ? (pauseFrom + to) / 2 : best;
  }

  private long quietest(long from, long to, Levels meter) throws IOException {
    SoundProfile known = levels == null ? meter.measure() : levels;
    levels = known;
    int best = (int) (to / FRAME_MS) - 1;
    for (int frame = best; frame > from / FRAME_MS; frame--) {
      best = frame < known.frames() && known.level(frame) < known.level(best) ? frame : best;
    }
    return (long) best * FRAME_MS + FRAME_MS / 2;
  }

  private static long sampleAt(long ms) {
    return ms * Audio.SAMPLE_RATE / 1000;
  }
}
