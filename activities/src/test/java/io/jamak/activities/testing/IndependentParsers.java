package io.jamak.activities.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.whisper.setup.ParserEnvironment;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.subtitles.Profile;
import io.jamak.subtitles.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads subtitles with pysubs2, srt and webvtt-py, and counts breaches of the rules anew. */
public final class IndependentParsers {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private IndependentParsers() {}

  /**
   * What all parsers read.
   *
   * @param rules how many cues break which rule
   */
  public record Reading(List<Seen> cues, Map<String, Integer> rules) {}

  /** A cue as a player would show it. */
  public record Seen(long startMs, long endMs, String text) {}

  /** Holds when all parsers read the same, and the rules are broken as often as the job says. */
  static void check(JobResult result) throws IOException {
    JsonNode json = MAPPER.readTree(result.output(OutputFormat.JSON));
    Profile profile = Profiles.get(json.path("profile").asString());
    boolean korean = result.transcript().language().equals("ko");

    Reading reading =
        read(result.output(OutputFormat.SRT), result.output(OutputFormat.VTT), profile, korean);

    assertThat(reading.cues())
        .isEqualTo(
            result.cues().stream()
                .map(cue -> new Seen(cue.startMs(), cue.endMs(), String.join("\n", cue.lines())))
                .toList());
    Map<String, Integer> told = new TreeMap<>();
    result
        .warnings(WarningCode.RULES)
        .forEach(warning -> told.merge(warning.detail(), warning.count(), Integer::sum));
    assertThat(reading.rules())
        .as("rules broken, counted and told, in %s", reading.cues())
        .isEqualTo(told);
  }

  /** Reads the same cues in both forms; fails where parsers disagree. */
  public static Reading read(String srt, String vtt, Profile profile, boolean korean)
      throws IOException {
    Path directory = Files.createTempDirectory("subtitles");
    try {
      Path program = directory.resolve("read_subtitles.py");
      Files.writeString(program, ParserEnvironment.text("read_subtitles.py"));
      List<String> argv =
          List.of(
              ParserEnvironment.python().toString(),
              "-I",
              program.toString(),
              Files.writeString(directory.resolve("cues.srt"), srt).toString(),
              Files.writeString(directory.resolve("cues.vtt"), vtt).toString(),
              limits(profile, korean));
      return reading(MAPPER.readTree(run(argv)));
    } finally {
      delete(directory);
    }
  }

  private static String limits(Profile profile, boolean korean) {
    ObjectNode limits = MAPPER.valueToTree(profile);
    return limits.put("korean", korean).toString();
  }

  private static Reading reading(JsonNode json) {
    List<Seen> cues =
        json.path("cues")
            .valueStream()
            .map(cue -> new Seen(cue.get(0).asLong(), cue.get(1).asLong(), cue.get(2).asString()))
            .toList();
    Map<String, Integer> rules = new TreeMap<>();
    json.path("rules").propertyStream().forEach(e -> rules.put(e.getKey(), e.getValue().asInt()));
    return new Reading(cues, rules);
  }

  private static String run(List<String> argv) throws IOException {
    Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor()).as(said).isZero();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return said;
  }

  private static void delete(Path directory) {
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
  }
}
