package io.jamak.activities.media;

import com.google.gson.JsonParseException;
import io.jamak.activities.process.ChildResult;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.bramp.ffmpeg.FFmpegException;
import net.bramp.ffmpeg.FFprobe;
import net.bramp.ffmpeg.builder.FFprobeBuilder;
import net.bramp.ffmpeg.probe.FFmpegProbeResult;

/** Reads what ffprobe wrote, with the ffmpeg library as a parser. */
final class ProbeAnswer {
  private ProbeAnswer() {}

  /** Its tree; fails with the code of whose fault it was. */
  static FFmpegProbeResult parse(FFprobeBuilder builder, ChildResult answer, Path source)
      throws IOException {
    if (answer.stdoutCut()) {
      throw new JamakException(
          ErrorCode.MEDIA_UNREADABLE,
          "ffprobe: more than " + answer.stdout().length + " bytes (expected: a short answer)");
    }
    if (!answer.succeeded()) {
      throw ToolFailures.of("ffprobe", answer, source);
    }
    if (answer.text().isBlank()) {
      throw new JamakException(
          ErrorCode.MEDIA_UNREADABLE,
          "ffprobe: no answer (expected: JSON) " + ToolFailures.words(answer, source));
    }
    try {
      return parser(answer).probe(builder);
    } catch (FFmpegException | JsonParseException refused) {
      throw ToolFailures.of("ffprobe", answer, source);
    }
  }

  /** The library as a reader of an answer that is there already; it asks for the version first. */
  private static FFprobe parser(ChildResult answer) {
    return new FFprobe(
        "ffprobe",
        argv ->
            new FinishedProcess(
                argv.contains("-version")
                    ? new ChildResult(
                        0, "ffprobe version\n".getBytes(StandardCharsets.UTF_8), false, "")
                    : answer));
  }
}
