package io.jamak.app.bench.speech;

import io.jamak.app.bench.Bench;
import io.jamak.app.bench.Report;
import io.jamak.app.bench.speech.MadeSound.Kind;
import io.jamak.app.bench.speech.SpeechSamples.Clip;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import io.jamak.subtitles.Cue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cues where nobody speaks, which Whisper is known to make up: a minute each of silence, noise and
 * music, camera clips without speech, and the holes of a minute between sentences. And whether the
 * sentences around the holes are still heard.
 */
public final class GhostsBench implements Bench.Measurement {
  private static final int SECONDS = 60;

  /** A cue may come this much before its speech. */
  private static final long EARLY_MS = 200;

  private static final double LEAST_RECALL = 99;

  @Override
  public void run(Path folder) throws Exception {
    try (Product product = Product.up(folder.resolve("home"), Map.of())) {
      ApiClient api = ApiClient.of(product);
      alone(folder, api);
      holes(folder, api);
    }
  }

  private static void alone(Path folder, ApiClient api) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      files.add(MadeSound.of(kind, SECONDS, folder));
    }
    files.add(Media.sample("frog.mp4", folder));
    files.add(Media.sample("rabbit.mp4", folder));
    for (Recognised heard : Recognised.run(api, files, Map.of())) {
      Report.figure(
          "cues in " + heard.file().getFileName(),
          heard.cues().size() + " " + heard.text(),
          heard.cues().isEmpty(),
          "0");
    }
  }

  /**
   * A hole of the made file.
   *
   * @param kind of sound in it
   * @param toMs where the recording after it begins, with a breath or the room's noise
   */
  private record Hole(Kind kind, long fromMs, long toMs) {
    /**
     * Whether a cue stands for sound of the hole: one of its words is over before speech begins.
     */
    boolean haunts(Cue cue) {
      return cue.words().stream()
          .anyMatch(word -> fromMs <= word.startMs() && word.endMs() <= toMs);
    }
  }

  private static void holes(Path folder, ApiClient api) throws IOException {
    List<Clip> clips = SpeechSamples.english(folder);
    MadeSound sound = new MadeSound(folder);
    List<Hole> holes = new ArrayList<>();
    for (Clip clip : clips) {
      long from = sound.lengthMs();
      Kind kind = Kind.values()[holes.size() % Kind.values().length];
      sound.add(kind, SECONDS * 1000L);
      holes.add(new Hole(kind, from, sound.lengthMs()));
      sound.add(clip.file());
    }
    Recognised heard = Recognised.run(api, List.of(sound.write("holes")), Map.of()).getFirst();
    for (Hole hole : holes) {
      List<Cue> ghosts = heard.cues().stream().filter(hole::haunts).toList();
      Report.figure(
          "cues in a hole of " + hole.kind(),
          ghosts.size() + " " + ghosts.stream().map(Cue::text).toList(),
          ghosts.isEmpty(),
          "0");
      early(hole, heard.cues());
    }
    recall(clips, heard);
  }

  /** How long before the recording the first cue after the hole begins. */
  private static void early(Hole hole, List<Cue> cues) {
    cues.stream()
        .filter(cue -> cue.endMs() > hole.toMs())
        .findFirst()
        .ifPresent(
            cue ->
                Report.figure(
                    "first cue after " + hole.kind(),
                    (hole.toMs() - cue.startMs()) + " ms before the recording",
                    hole.toMs() - cue.startMs() <= EARLY_MS,
                    "<= 200 ms"));
  }

  /** A word that is heard as another one is heard; only what is missing is lost. */
  private static void recall(List<Clip> clips, Recognised heard) {
    String said = clips.stream().map(Clip::said).collect(Collectors.joining(" "));
    Alignment words = Alignment.of(SpokenText.words(said), SpokenText.words(heard.text()));
    double recall = 100.0 * (words.said() - words.deletions()) / words.said();
    Report.figure(
        "speech between holes",
        "%.1f %% of %d words heard, %d of them as others, %d more that nobody said"
            .formatted(recall, words.said(), words.substitutions(), words.insertions()),
        recall >= LEAST_RECALL,
        ">= 99 %");
  }
}
