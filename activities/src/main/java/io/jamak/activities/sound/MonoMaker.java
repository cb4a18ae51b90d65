package io.jamak.activities.sound;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Makes the one channel that is listened to of a recording with several, both 16 kHz s16le in
 * files. It reads the recording twice, frame by frame: once to decide, once to mix. The same
 * recording always becomes the same sound.
 */
public final class MonoMaker {
  /** Raised whenever the same recording becomes another sound. */
  public static final int VERSION = 1;

  private static final float KNEE = 0.7f;

  private final int channels;
  private final byte[] bytes;
  private final float[] interleaved;
  private final float[] mono = new float[SoundMeter.FRAME_SAMPLES];

  private MonoMaker(int channels) {
    this.channels = channels;
    this.bytes = new byte[SoundMeter.FRAME_SAMPLES * 2 * channels];
    this.interleaved = new float[SoundMeter.FRAME_SAMPLES * channels];
  }

  /**
   * What was made.
   *
   * @param file the sound; {@code recording} itself where nothing had to be changed
   * @param voice how much voice there is, in quarters of a second; to compare recordings
   * @param silent whether nothing at all can be heard
   */
  public record Mono(Path file, long voice, boolean silent) {}

  /**
   * Makes it.
   *
   * @param target written where the recording must be changed
   */
  public static Mono make(Path recording, int channels, Path target) throws IOException {
    if (channels < 1) {
      throw new IllegalArgumentException("channels: " + channels + " (expected: >= 1)");
    }
    MonoMaker maker = new MonoMaker(channels);
    MonoPlan plan = maker.survey(recording);
    if (!plan.changesNothing()) {
      maker.mix(recording, plan, target);
    }
    return new Mono(plan.changesNothing() ? recording : target, plan.voice(), plan.silent());
  }

  private MonoPlan survey(Path recording) throws IOException {
    ChannelSurvey survey = new ChannelSurvey(channels);
    try (InputStream in = Files.newInputStream(recording)) {
      while (read(in) > 0) {
        survey.accept(interleaved);
      }
    }
    return survey.finish();
  }

  private void mix(Path recording, MonoPlan plan, Path target) throws IOException {
    float gain = (float) Math.pow(10, plan.gainDb() / 20);
    try (InputStream in = Files.newInputStream(recording);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
      for (int read = read(in); read > 0; read = read(in)) {
        plan.mix().apply(interleaved, mono);
        for (int i = 0; i < read; i++) {
          float raised = gain > 1 ? limited(mono[i] * gain) : mono[i];
          int sample = Math.clamp(Math.round(raised * 32768), -32768, 32767);
          out.write(sample);
          out.write(sample >> 8);
        }
      }
    }
  }

  /** Peaks are bent, never clipped; what is below the knee stays as it is. */
  private static float limited(float sample) {
    float size = Math.abs(sample);
    if (size <= KNEE) {
      return sample;
    }
    float bent = KNEE + (1 - KNEE) * (float) StrictMath.tanh((size - KNEE) / (1 - KNEE));
    return Math.copySign(bent, sample);
  }

  /** The next frame, filled up with silence; how many of its samples are real. */
  private int read(InputStream in) throws IOException {
    int length = in.readNBytes(bytes, 0, bytes.length);
    Arrays.fill(bytes, length, bytes.length, (byte) 0);
    for (int i = 0; i < interleaved.length; i++) {
      interleaved[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8)) / 32768f;
    }
    return length / (2 * channels);
  }
}
