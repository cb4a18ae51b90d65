package io.jamak.app.bench.speech;

import io.jamak.app.bench.Bench;
import io.jamak.app.bench.Clock;
import io.jamak.app.bench.Report;
import io.jamak.app.bench.speech.CommandLineRival.NotInstalledException;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * P4: ten files of 25 s, and the same with one of ten minutes, through the command that people
 * would type instead, in turn with ours: jobs an hour, and what is wrong with the cues of both by
 * the profile of the language. One thread a slot, as many slots as cores. The rival takes the
 * fastest precision of the machine where nobody says; it is measured with ours, too.
 */
public final class RivalBench implements Bench.Measurement {
  private static final int FILES = 10;
  private static final int SECONDS = 25;
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private final CueBreaches ours = new CueBreaches();
  private final CueBreaches theirs = new CueBreaches();

  @Override
  public void run(Path folder) throws Exception {
    CommandLineRival rival;
    try {
      rival = CommandLineRival.install(folder.resolve("rival"));
    } catch (NotInstalledException lacking) {
      Report.note(
          "not measured, whisper-ctranslate2 cannot be installed: %s", String.valueOf(lacking));
      return;
    }
    compare("P4 ten files of 25 s", rival, folder.resolve("short"), false, "auto");
    compare("P4 ten of 25 s and one of 10 min", rival, folder.resolve("mixed"), true, "auto");
    String own = rival.ownPrecision();
    compare("P4 ten files, rival in " + own, rival, folder.resolve("own"), false, own);
    Report.figure(
        "breaches of the profile",
        "%s over %s".formatted(ours, theirs),
        ours.perThousand() <= theirs.perThousand(),
        "no more than the rival's");
  }

  private void compare(
      String what, CommandLineRival rival, Path folder, boolean withLong, String precision)
      throws Exception {
    List<Path> files = files(Files.createDirectories(folder.resolve("files")), withLong);
    List<Double> jobs = new ArrayList<>();
    List<Double> commands = new ArrayList<>();
    for (int round = 0; round < BenchSize.ROUNDS; round++) {
      Path srt = Files.createDirectories(folder.resolve("srt-" + round));
      commands.add(
          perHour(
              files.size(),
              Clock.seconds(() -> rival.run(folder.resolve("files"), srt, precision))));
      jobs.add(perHour(files.size(), product(folder.resolve("home-" + round), files, round == 0)));
      if (round == 0) {
        theirs(srt);
      }
    }
    double ratio = Report.median(jobs) / Report.median(commands);
    Report.figure(
        what,
        "%s over %s: %.2f"
            .formatted(Report.all(jobs, "jobs/h"), Report.all(commands, "jobs/h"), ratio),
        ratio >= 1,
        ">= 1.0 x");
  }

  private static double perHour(int jobs, double seconds) {
    return jobs * 3600.0 / seconds;
  }

  /** Different stretches of the long talk, so that no two files are alike. */
  private static List<Path> files(Path folder, boolean withLong) throws IOException {
    Path work = Files.createTempDirectory(folder.getParent(), "work");
    Path talk = Media.longTalk(work, BenchSize.TALKS);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      Path file = folder.resolve("file-" + i + ".mp4");
      Commands.tool(
          ("ffmpeg -nostdin -v error -y -ss %d -t %d -i %s -c:v libx264 -preset ultrafast"
                  + " -c:a aac -ac 1 %s")
              .formatted(3 * i, SECONDS, talk, file)
              .split(" "));
      files.add(file);
    }
    if (withLong) {
      files.add(Files.move(talk, folder.resolve("long.mp4")));
    }
    return files;
  }

  /** Seconds from the order to run until the last job has ended; files are uploaded before. */
  private double product(Path home, List<Path> files, boolean look) throws IOException {
    String slots = String.valueOf(Runtime.getRuntime().availableProcessors());
    Map<String, String> settings =
        Map.of("JAMAK_TRANSCRIBER", "whisper", "JAMAK_SPEECH_SLOTS", slots);
    try (WarmProduct product =
        WarmProduct.up(home, settings, Objects.requireNonNull(home.getParent()))) {
      ApiClient api = product.api();
      List<String> assets = files.stream().map(file -> Recognised.upload(api, file)).toList();
      assets.forEach(asset -> api.awaitAsset(asset, "thumbnailUrl", LIMIT));
      List<String> jobs = assets.stream().map(api::draft).toList();
      Instant from = Instant.now();
      api.post("/api/jobs/bulk/run", Map.of("jobIds", jobs));
      api.awaitAllEnded(LIMIT);
      List<JsonNode> ended = jobs.stream().map(job -> api.awaitEnd(job, LIMIT)).toList();
      if (look) {
        ended.forEach(job -> ours.add(api.original(job, "srt")));
      }
      return ended.stream()
              .map(job -> Instant.parse(job.get("job").get("finishedAt").asString()))
              .max(Comparator.naturalOrder())
              .map(end -> Duration.between(from, end).toMillis())
              .orElseThrow()
          / 1000.0;
    }
  }

  private void theirs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        theirs.add(Files.readString(file));
      }
    }
  }
}
