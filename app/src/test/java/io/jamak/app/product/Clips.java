package io.jamak.app.product;

import java.nio.file.Path;
import java.util.UUID;

/** Recordings that nobody has seen before, so that nothing of them is known yet. */
public final class Clips {
  private Clips() {}

  /** The first seconds of talk.mp4 with a comment of its own. */
  public static Path distinct(Path folder, int seconds, String name) {
    Path clip = folder.resolve(name + ".mp4");
    Path talk = Media.sample("talk.mp4", folder);
    Commands.tool(
        "ffmpeg",
        "-v",
        "error",
        "-y",
        "-t",
        String.valueOf(seconds),
        "-i",
        talk.toString(),
        "-c",
        "copy",
        "-metadata",
        "comment=" + UUID.randomUUID(),
        clip.toString());
    return clip;
  }
}
