package io.jamak.activities.sound;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Measures 16 kHz mono s16le sound frame by frame while it streams by, so that a film takes no more
 * memory than a clip.
 */
public final class SoundMeter {
  /** 50 ms. */
  public static final int FRAME_SAMPLES = 800;

  private final byte[] frame = new byte[FRAME_SAMPLES * 2];
  private int filled;
  private float[] levels = new float[256];
  private float[] periodicity = new float[256];
  private int frames;
  private long bytes;

  /** Measures a whole stream; the caller closes it. */
  public static SoundProfile measure(InputStream pcm) throws IOException {
    SoundMeter meter = new SoundMeter();
    byte[] chunk = new byte[64 << 10];
    for (int read = pcm.read(chunk); read >= 0; read = pcm.read(chunk)) {
      meter.accept(chunk, 0, read);
    }
    return meter.finish();
  }

  /** Measures sound that is in memory. */
  public static SoundProfile measure(byte[] pcm) {
    SoundMeter meter = new SoundMeter();
    meter.accept(pcm, 0, pcm.length);
    return meter.finish();
  }

  private void accept(byte[] data, int offset, int length) {
    bytes += length;
    int at = offset;
    int end = offset + length;
    while (at < end) {
      int part = Math.min(end - at, frame.length - filled);
      System.arraycopy(data, at, frame, filled, part);
      at += part;
      filled += part;
      if (filled == frame.length) {
        closeFrame();
      }
    }
  }

  private SoundProfile finish() {
    if (filled > 1) {
      Arrays.fill(frame, filled, frame.length, (byte) 0);
      closeFrame();
    }
    return new SoundProfile(
        bytes / 2, Arrays.copyOf(levels, frames), Arrays.copyOf(periodicity, frames));
  }

  private void closeFrame() {
    if (frames == levels.length) {
      levels = Arrays.copyOf(levels, frames * 2);
      periodicity = Arrays.copyOf(periodicity, frames * 2);
    }
    float[] samples = decode();
    levels[frames] = Frames.level(samples);
    periodicity[frames] =
        levels[frames] < SoundProfile.QUIETEST_VOICE ? 0 : Frames.periodicity(samples);
    frames++;
    filled = 0;
  }

  private float[] decode() {
    float[] samples = new float[FRAME_SAMPLES];
    for (int i = 0; i < FRAME_SAMPLES; i++) {
      samples[i] = (short) ((frame[2 * i] & 0xff) | (frame[2 * i + 1] << 8)) / 32768f;
    }
    return samples;
  }
}
