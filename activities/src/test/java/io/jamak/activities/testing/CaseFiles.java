package io.jamak.activities.testing;

import io.jamak.activities.media.TestMedia;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that people sent, from the resources of the tests, and others made of them. */
public record CaseFiles(Path directory) {
  private static final List<String> ROOMS = List.of("/cases/", "/speech/");

  /** A copy of a file of the resources, in the directory. */
  public Path file(String name) throws IOException {
    Path target = directory.resolve(name);
    for (String room : ROOMS) {
      try (InputStream content = CaseFiles.class.getResourceAsStream(room + name)) {
        if (content != null) {
          Files.write(target, content.readAllBytes());
          return target;
        }
      }
    }
    throw new FileNotFoundException(name);
  }

  /** A file made by ffmpeg with these arguments, split at blanks; {@code in:NAME} is a resource. */
  public Path make(String name, String arguments) throws IOException, InterruptedException {
    List<String> argv = new ArrayList<>();
    for (String argument : arguments.strip().split("\\s+")) {
      argv.add(argument.startsWith("in:") ? file(argument.substring(3)).toString() : argument);
    }
    Path target = directory.resolve(name);
    argv.add(target.toString());
    TestMedia.ffmpeg(argv);
    return target;
  }

  /** The sound of a resource, 16 kHz mono s16le. */
  public byte[] pcm(String name) throws IOException, InterruptedException {
    return Files.readAllBytes(make(name + ".pcm", "-i in:" + name + " -ac 1 -ar 16000 -f s16le"));
  }

  /** A file of this sound, 16 kHz mono s16le. */
  public Path wav(String name, byte[] pcm) throws IOException, InterruptedException {
    Path raw = Files.write(directory.resolve(name + ".raw"), pcm);
    return make(name, "-f s16le -ar 16000 -ac 1 -i " + raw);
  }
}
