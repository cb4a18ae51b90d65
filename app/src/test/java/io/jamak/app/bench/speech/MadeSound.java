package io.jamak.app.bench.speech;

import io.jamak.app.product.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sound made with ffmpeg, so that it is known to the sample what lies where: silence, noise, music,
 * and recordings at known places between them. 16 kHz mono.
 */
final class MadeSound {
  private static final int RATE = 16_000;
  private static final int BYTES_A_MS = RATE / 1000 * 2;

  /** A chord of three tones that changes every two seconds over a beat of two a second. */
  private static final String MUSIC =
      "aevalsrc='0.1*(sin(2*PI*t*110*(1+mod(floor(t/2)\\,4)/4))+sin(2*PI*t*165*(1+mod(floor(t/2)\\,3)/3))"
          + "+sin(2*PI*t*220*(1+mod(floor(t/2)\\,5)/5)))*(0.5+0.5*exp(-6*mod(t*2\\,1)))':s=16000:d=%s";

  /** What can be made. */
  enum Kind {
    SILENCE("anullsrc=r=16000:cl=mono:d=%s"),
    NOISE("anoisesrc=r=16000:a=0.1:c=pink:seed=7:d=%s"),
    MUSIC(MadeSound.MUSIC);

    private final String source;

    Kind(String source) {
      this.source = source;
    }
  }

  private final Path folder;
  private final List<byte[]> parts = new ArrayList<>();
  private long lengthMs;

  /**
   * An empty file.
   *
   * @param folder for what is made on the way
   */
  MadeSound(Path folder) {
    this.folder = folder;
  }

  /** Seconds of one kind alone, as a file. */
  static Path of(Kind kind, int seconds, Path folder) throws IOException {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return new MadeSound(folder).add(kind, seconds * 1000L).write(name);
  }

  /** Goes on with sound of this kind. */
  MadeSound add(Kind kind, long ms) throws IOException {
    return add(List.of("-f", "lavfi", "-i", kind.source.formatted(ms + "ms")));
  }

  /** Goes on with a recording. */
  MadeSound add(Path recording) throws IOException {
    return add(List.of("-i", recording.toString()));
  }

  private MadeSound add(List<String> input) throws IOException {
    Path pcm = folder.resolve("part.pcm");
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
    command.addAll(input);
    command.addAll(List.of("-ac", "1", "-ar", String.valueOf(RATE), "-f", "s16le", pcm.toString()));
    Commands.tool(command.toArray(String[]::new));
    byte[] samples = Files.readAllBytes(pcm);
    parts.add(samples);
    lengthMs += samples.length / BYTES_A_MS;
    return this;
  }

  /** How long it is by now: where the next part begins, to the millisecond. */
  long lengthMs() {
    return lengthMs;
  }

  /** Writes all of it. */
  Path write(String name) throws IOException {
    Path pcm = folder.resolve(name + ".pcm");
    Files.write(pcm, new byte[0]);
    for (byte[] part : parts) {
      byte[] whole = java.util.Arrays.copyOf(part, part.length - part.length % BYTES_A_MS);
      Files.write(pcm, whole, java.nio.file.StandardOpenOption.APPEND);
    }
    Path file = folder.resolve(name + ".wav");
    Commands.tool(
        ("ffmpeg -nostdin -v error -y -f s16le -ac 1 -ar " + RATE + " -i " + pcm + " " + file)
            .split(" "));
    return file;
  }
}
