package io.jamak.app.bench.speech;

import io.jamak.app.product.ApiClient;
import io.jamak.domain.job.OutputFormat;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.Transcript;
import io.jamak.subtitles.Word;
import io.jamak.subtitles.format.SubtitleFormat;
import io.jamak.subtitles.format.TranscriptJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a job of the real product made of one file, read from its outputs as a customer gets them.
 *
 * @param file that was uploaded
 * @param transcript words with times, and the dropped ones
 * @param cues of the JSON output, with their words
 * @param srt the SRT output
 * @param raw all answers of the engine
 */
record Recognised(Path file, Transcript transcript, List<Cue> cues, String srt, String raw) {
  private static final Duration LIMIT = Duration.ofMinutes(20);

  /** Runs one job for each file and waits for all of them; the answers are in the files' order. */
  static List<Recognised> run(ApiClient api, List<Path> files, Map<String, ?> options) {
    Map<String, Object> all = new HashMap<>(options);
    all.put("outputFormats", List.of("srt", "json"));
    List<String> jobs = new ArrayList<>();
    for (Path file : files) {
      jobs.add(api.run(upload(api, file), all));
    }
    List<Recognised> recognised = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      recognised.add(read(api, files.get(i), api.awaitEnd(jobs.get(i), LIMIT)));
    }
    return recognised;
  }

  /** Uploads a file under its own name; returns the asset's id. */
  static String upload(ApiClient api, Path file) {
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return api.upload(file, name, (extension.equals("mp4") ? "video/" : "audio/") + extension);
  }

  private static Recognised read(ApiClient api, Path file, JsonNode job) {
    if (!job.get("job").get("status").asString().equals("succeeded")) {
      throw new IllegalStateException(file + ": " + job);
    }
    return new Recognised(
        file,
        TranscriptJson.read(api.original(job, "transcript")),
        SubtitleFormat.of(OutputFormat.JSON).parse(api.original(job, "json")),
        api.original(job, "srt"),
        api.original(job, "raw"));
  }

  /** The text of the transcript. */
  String text() {
    return transcript.words().stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
