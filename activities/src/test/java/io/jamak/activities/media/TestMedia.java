package io.jamak.activities.media;

import io.jamak.activities.sound.Sounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes small video files. */
public final class TestMedia {
  private TestMedia() {}

  /** 320 x 180, 10 frames a second, with a stereo tone or with {@code sound}. */
  public static Path video(Path target, int seconds, boolean sound) throws Exception {
    List<String> argv = start();
    argv.addAll(List.of("-f", "lavfi", "-i", "testsrc=s=320x180:r=10:d=" + seconds));
    if (sound) {
      argv.addAll(List.of("-f", "lavfi", "-i", "sine=f=300:d=" + seconds, "-ac", "2"));
    }
    argv.addAll(List.of("-pix_fmt", "yuv420p", "-movflags", "+faststart", target.toString()));
    Sounds.run(argv);
    return target;
  }

  /** A video in which this sound (16 kHz mono s16le) is heard. */
  public static Path videoOf(Path target, byte[] pcm) throws Exception {
    Path raw = target.resolveSibling(target.getFileName() + ".pcm");
    Files.write(raw, pcm);
    List<String> argv = start();
    argv.addAll(List.of("-f", "s16le", "-ar", "16000", "-ac", "1", "-i", raw.toString()));
    argv.addAll(List.of("-f", "lavfi", "-i", "testsrc=s=160x90:r=5", "-shortest"));
    argv.addAll(List.of("-pix_fmt", "yuv420p", target.toString()));
    Sounds.run(argv);
    Files.delete(raw);
    return target;
  }

  /** Runs ffmpeg with these arguments. */
  public static void ffmpeg(List<String> arguments) throws IOException, InterruptedException {
    List<String> argv = start();
    argv.addAll(arguments);
    Sounds.run(argv);
  }

  private static List<String> start() {
    return new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
  }
}
