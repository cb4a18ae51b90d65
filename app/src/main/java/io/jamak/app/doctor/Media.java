package io.jamak.app.doctor;

import io.jamak.activities.media.MediaTools;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The programs that read uploads, and the sandbox in which workers start them. */
final class Media {
  private Media() {}

  static List<Diagnosis> examine(Sandbox sandbox, Scratch scratch) throws IOException {
    return List.of(
        program("ffmpeg", sandbox, scratch),
        program("ffprobe", sandbox, scratch),
        isolation(sandbox));
  }

  private static Diagnosis program(String name, Sandbox sandbox, Scratch scratch)
      throws IOException {
    Optional<Path> file = sandbox.programs().find(name);
    if (file.isEmpty()) {
      return missing(name, "not found");
    }
    try (JobDirectory work = scratch.newDirectory()) {
      String version = new MediaTools(sandbox).version(name, work);
      return Diagnosis.well(name, version + ", " + file.get());
    } catch (JamakException broken) {
      return missing(name, broken.getMessage() + ", " + file.get());
    }
  }

  private static Diagnosis missing(String name, String found) {
    return Diagnosis.missing(
        name, found, "no upload can be examined and no job runs", "apt-get install ffmpeg");
  }

  private static Diagnosis isolation(Sandbox sandbox) {
    return sandbox.problem().isEmpty()
        ? Diagnosis.well("bubblewrap", "media tools run in a sandbox without network")
        : Diagnosis.weak(
            "bubblewrap",
            sandbox.problem(),
            "media tools run with limits but without a sandbox",
            "apt-get install bubblewrap, where user namespaces are allowed");
  }
}
