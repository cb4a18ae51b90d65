package io.jamak.activities.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes sound for tests: 16 kHz mono s16le. */
public final class Sounds {
  private Sounds() {}

  /** Digital silence. */
  public static byte[] silence(double seconds) {
    return new byte[((int) (seconds * 16_000)) * 2];
  }

  /** White noise, always the same. */
  public static byte[] noise(double seconds, double amplitude) {
    Random random = new Random(7);
    byte[] pcm = silence(seconds);
    for (int i = 0; i < pcm.length / 2; i++) {
      put(pcm, i, (random.nextDouble() * 2 - 1) * amplitude);
    }
    return pcm;
  }

  /** A hum with harmonics at the pitch of a voice. */
  public static byte[] vowel(double seconds) {
    byte[] pcm = silence(seconds);
    for (int i = 0; i < pcm.length / 2; i++) {
      double phase = 2 * Math.PI * 150 * i / 16_000;
      put(pcm, i, 0.2 * Math.sin(phase) + 0.15 * Math.sin(3 * phase) + 0.1 * Math.sin(5 * phase));
    }
    return pcm;
  }

  /** One after the other. */
  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** What flite's voice says. */
  public static byte[] speech(String text) throws IOException, InterruptedException {
    Path wav = Files.createTempFile("flite", ".wav");
    try {
      run(List.of("flite", "-voice", "slt", "-t", text, "-o", wav.toString()));
      byte[] bytes = Files.readAllBytes(wav);
      return Arrays.copyOfRange(bytes, 44, bytes.length);
    } finally {
      Files.delete(wav);
    }
  }

  /** Runs a tool of the test to its good end. */
  public static void run(List<String> argv) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(argv + ": " + said);
    }
  }

  private static void put(byte[] pcm, int index, double value) {
    int sample = (int) Math.round(value * 32767);
    pcm[2 * index] = (byte) sample;
    pcm[2 * index + 1] = (byte) (sample >> 8);
  }
}
