package io.jamak.app.product.shared;

import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Short videos to look into. */
public final class TalkClips {
  private TalkClips() {}

  /** The first three sentences of the sample talk. */
  public static Path spoken() {
    Path talk = Media.sample("talk.mp4", SharedProduct.files());
    return cut(talk, "clip.mp4", "-t", "17.2", "-c", "copy");
  }

  /** Pictures that no browser decodes, and no sound. */
  public static Path undecodable(Path clip) {
    return cut(clip, "odd.mp4", "-t", "1", "-an", "-c:v", "mpeg4");
  }

  private static Path cut(Path from, String name, String... how) {
    Path file = SharedProduct.files().resolve(name);
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
    command.addAll(List.of("-i", from.toString()));
    command.addAll(List.of(how));
    command.add(file.toString());
    Commands.tool(command.toArray(String[]::new));
    return file;
  }
}
