package io.jamak.activities.voice;

import io.jamak.activities.process.CancelableInput;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.sound.SoundMeter;
import io.jamak.activities.sound.SoundProfile;
import io.jamak.activities.voice.VoiceMap.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes all that is not silent for a voice: good for cutting where nobody speaks, and for no
 * judgement about words. Used where no real detector can be had.
 */
public final class LevelVoiceDetector implements VoiceDetector {
  private static final int FRAME_MS = SoundMeter.FRAME_SAMPLES / 16;

  @Override
  public String fingerprint() {
    return "level-1";
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public VoiceMap detect(InputStream pcm, Cancellation cancellation) throws IOException {
    try (CancelableInput wanted = new CancelableInput(pcm, cancellation)) {
      return mapOf(SoundMeter.measure(wanted));
    }
  }

  /** The map of sound that has been measured already. */
  VoiceMap mapOf(SoundProfile sound) {
    List<Span> spans = new ArrayList<>();
    int from = -1;
    for (int frame = 0; frame <= sound.frames(); frame++) {
      boolean loud = frame < sound.frames() && !sound.isSilent(frame);
      if (loud && from < 0) {
        from = frame;
      } else if (!loud && from >= 0) {
        spans.add(new Span((long) from * FRAME_MS, (long) frame * FRAME_MS));
        from = -1;
      }
    }
    return new VoiceMap(fingerprint(), false, sound.samples() / 16, spans);
  }
}
